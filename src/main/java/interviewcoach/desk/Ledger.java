package interviewcoach.desk;

import interviewcoach.league.Group;
import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Fact;
import interviewcoach.quiz.Person;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Step;
import interviewcoach.store.Database;
import interviewcoach.store.Incoming;
import interviewcoach.store.Urgency;
import interviewcoach.voice.Message;
import interviewcoach.voice.Voice;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Writes all that comes of one event, in one transaction. */
final class Ledger {

    private final Database database;

    Ledger(Database database) {
        this.database = database;
    }

    /**
     * The language of a step's words: the group's, or the learner's after it, else their
     * Telegram's.
     */
    static Language language(Event event, Reading before, Step step) {
        Group after = step.next().group();
        Group group = after == null ? before.snapshot().state().group() : after;
        if (group != null) {
            return Language.of(group.language());
        }
        Learner learner = before.snapshot().learner();
        Person person = Origin.person(event);
        Language otherwise =
                learner != null ? learner.language() : language(person, before.snapshot().daily());
        return step.facts().stream()
                .filter(Fact.Known.class::isInstance)
                .map(fact -> ((Fact.Known) fact).learner().language())
                .reduce(otherwise, (earlier, later) -> later);
    }

    /** Of somebody unknown their Telegram's; where nobody is named, the group's. */
    private static Language language(@Nullable Person person, @Nullable Daily daily) {
        Language ofGroup = daily == null ? null : daily.language();
        return person == null && ofGroup != null
                ? ofGroup
                : Language.of(person == null ? null : person.language());
    }

    /**
     * Writes the step.
     *
     * @return false when the event was handled before, and nothing was written
     * @throws ConcurrencyFailureException when what was read is not so any more
     */
    boolean write(Event event, Reading before, Step step, Instant now) {
        Language language = language(event, before, step);
        Voice voice =
                before.talk().where().isPrivate() ? Voice.in(language) : Voice.inGroup(language);
        List<Message> words = words(step, voice, before);
        return database.inOne(() -> {
            boolean fresh = database.inbox().done(event.key(), before.talk().where(), now);
            if (fresh && !isOfForgotten(event, before)) {
                new Entry(event, before, step, now).write(words);
            }
            return fresh;
        });
    }

    /** Who was forgotten between an answer and its reveal does not come back by it. */
    private boolean isOfForgotten(Event event, Reading before) {
        return event instanceof Event.Unsealed unsealed
                && before.snapshot().learner() == null
                && !database.groups().knows(unsealed.by().id());
    }

    /**
     * A group is disturbed by nothing but the daily question and a reveal, in its quiet hours by
     * none.
     */
    private static List<Message> words(Step step, Voice voice, Reading before) {
        boolean loud = before.talk().where().isPrivate();
        boolean quiet = isQuiet(before.snapshot().daily(), before.snapshot().now());
        return step.says().stream()
                .map(say -> {
                    Message message = voice.say(say);
                    return loud || isLoud(say) && !quiet ? message : message.silently();
                })
                .toList();
    }

    private static boolean isQuiet(@Nullable Daily daily, Instant now) {
        return daily != null && daily.isQuietAt(now.atZone(daily.zone()).toLocalTime());
    }

    private static boolean isLoud(Step.Say say) {
        Reply reply = say.reply();
        return say.way() instanceof Step.Way.Anew
                && (reply instanceof Reply.Revealed
                        || reply instanceof Reply.RoundAsk ask && ask.daily());
    }

    /** One event being written. */
    private final class Entry {

        private final Event event;
        private final Reading before;
        private final Step step;
        private final Instant now;
        private final Conversation where;

        Entry(Event event, Reading before, Step step, Instant now) {
            this.event = event;
            this.before = before;
            this.step = step;
            this.now = now;
            this.where = before.talk().where();
        }

        void write(List<Message> words) {
            if (isOfNoUse()) {
                return;
            }
            if (forgets()) {
                forget();
            } else if (forgetsGroup()) {
                database.groups().forget(where.chat());
            } else {
                remember();
            }
            if (canBeTold()) {
                say(words);
            } else if (!isOut()) {
                hold(words);
            }
            move();
        }

        /** A question that cannot be shown is not asked. */
        private boolean isOfNoUse() {
            return !canBeTold()
                    && step.says().stream()
                            .anyMatch(it ->
                                    it.reply() instanceof Reply.RoundAsk
                                            && it.way() instanceof Step.Way.Anew)
                    && step.says().stream().noneMatch(it -> it.reply() instanceof Reply.Revealed);
        }

        private boolean forgets() {
            return step.facts().stream().anyMatch(Fact.Forgotten.class::isInstance);
        }

        private boolean forgetsGroup() {
            return step.facts().stream().anyMatch(Fact.GroupForgotten.class::isInstance);
        }

        /**
         * What else the step found is of the learner too, and is not written. Of who is not known
         * nothing is kept, which deletes nothing either: a group may know them.
         */
        private void forget() {
            if (!isTheirWish()) {
                return;
            }
            step.facts().stream()
                    .filter(Fact.Forgotten.class::isInstance)
                    .map(fact -> ((Fact.Forgotten) fact).learner())
                    .forEach(learner -> {
                        database.learners().forget(learner);
                        database.groups().forgetMember(learner, event.key(), now);
                    });
        }

        private boolean isTheirWish() {
            return before.snapshot().learner() != null
                    || event instanceof Event.Commanded
                    || event instanceof Event.Said;
        }

        private void remember() {
            if (before.talk().version() > 0 || !isSilenced()) {
                database.chats().put(before.talk(), step.next());
            }
            if (before.talk().gone() && isBack()) {
                database.chats().comeBack(where.chat(), now);
            }
            rememberLearner();
            IntStream.range(0, step.facts().size())
                    .forEach(i -> write(event.key() + "#" + i, step.facts().get(i)));
            step.timers().forEach(this::set);
        }

        /** Whatever changes of the learner changes their version, so that conflicts are seen. */
        private void rememberLearner() {
            List<Learner> known =
                    step.facts().stream()
                            .filter(Fact.Known.class::isInstance)
                            .map(fact -> ((Fact.Known) fact).learner())
                            .toList();
            Learner snapshot = before.snapshot().learner();
            if (!known.isEmpty()) {
                database.learners().put(known.getLast(), before.learnerVersion(), now);
            } else if (snapshot != null
                    && step.facts().stream()
                            .anyMatch(it ->
                                    it instanceof Fact.Progressed || it instanceof Fact.Reviewed)) {
                database.learners().touch(snapshot.id(), before.learnerVersion());
            }
        }

        private void write(String key, Fact fact) {
            switch (fact) {
                case Fact.Known _, Fact.Forgotten _, Fact.GroupForgotten _, Fact.MovedTo _ -> {}
                case Fact.Member member -> database.groups().put(where, member);
                case Fact.Won won -> database.groups().put(where, now, won);
                case Fact.Hidden hidden -> database.groups().put(where, hidden);
                case Fact.Overtaken() -> database.outbox().dropAsides(where);
                case Fact.Tell(var told) -> database.inbox().keep(List.of(Incoming.of(told)));
                case Fact.Progressed(var learner, var progress) ->
                        database.learners().put(learner, progress);
                case Fact.Asked asked -> database.answers().put(key, where, now, asked);
                case Fact.Graded graded -> database.answers().put(key, where, now, graded);
                case Fact.Hinted hinted -> database.answers().put(where, hinted);
                case Fact.Closed closed -> database.answers().put(where, now, closed);
                case Fact.Reviewed reviewed -> database.reviews().put(where, reviewed);
                case Fact.Appealed appealed -> database.appeals().put(where, now, appealed);
                case Fact.Regraded regraded -> database.showings().put(regraded, now);
                case Fact.Decided decided -> database.appeals().decide(decided, now);
                case Fact.TakenAlong(var ids) -> database.appeals().takenAlong(ids, now);
                case Fact.DailySet(var daily) -> {
                    database.schedule().set(where, daily, now);
                    database.digests().follow(where.chat(), daily.zone(), now);
                }
                case Fact.DigestSet(var zone) -> database.digests().set(where, zone, now);
                case Fact.DigestStopped() -> database.digests().stop(where.chat());
                case Fact.DailyStopped() -> database.schedule().stop(where);
                case Fact.Drafted drafted -> database.publications().put(drafted, now);
                case Fact.Discarded discarded -> database.publications().discard(discarded);
                case Fact.Gone() -> {
                    database.chats().leave(where.chat());
                    silence(true);
                }
                case Fact.Muted() -> {
                    database.chats().mute(where.chat(), true);
                    silence(false);
                }
                case Fact.Back() -> database.chats().comeBack(where.chat(), now);
            }
        }

        private void set(Step.Timer timer) {
            switch (timer) {
                case Step.Timer.Set(var name, var at) ->
                        database.schedule().set(where, name, at, before.talk().version() + 1);
                case Step.Timer.Cancel(var name) -> database.schedule().cancel(where, name);
            }
        }

        private void silence(boolean out) {
            if (!where.isPrivate()) {
                database.groups().silence(where, event.key(), out, now);
            }
        }

        private boolean canBeTold() {
            return !isSilenced() && (isBack() || !before.talk().gone());
        }

        /** Whether nothing can be said from now on; a chat that is not known stays so. */
        private boolean isSilenced() {
            return step.facts().stream()
                    .anyMatch(it -> it instanceof Fact.Gone || it instanceof Fact.Muted);
        }

        private boolean isOut() {
            return step.facts().stream().anyMatch(Fact.Gone.class::isInstance)
                    || event instanceof Event.Silenced silenced && silenced.out();
        }

        private boolean isBack() {
            return Origin.person(event) != null && !before.talk().mute()
                    || step.facts().stream().anyMatch(Fact.Back.class::isInstance);
        }

        /** A reveal reaches its group when the bot may write there again. */
        private void hold(List<Message> words) {
            IntStream.range(0, words.size())
                    .filter(i -> step.says().get(i).reply() instanceof Reply.Revealed)
                    .forEach(i ->
                            database.outbox()
                                    .putHeld(
                                            Step.key(event.key(), i),
                                            where,
                                            Urgency.of(event),
                                            words.get(i),
                                            step.says().get(i).way(),
                                            now));
        }

        private void say(List<Message> words) {
            IntStream.range(0, words.size())
                    .forEach(i ->
                            database.outbox()
                                    .put(
                                            Step.key(event.key(), i),
                                            where,
                                            Urgency.of(event),
                                            words.get(i),
                                            step.says().get(i).way(),
                                            now));
        }

        private void move() {
            step.facts().stream()
                    .filter(Fact.MovedTo.class::isInstance)
                    .forEach(fact ->
                            database.chats().move(where.chat(), ((Fact.MovedTo) fact).newChat()));
        }
    }
}
