package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.bank.Topic;
import interviewcoach.grading.Grade;
import interviewcoach.league.Entry;
import interviewcoach.league.Group;
import interviewcoach.league.Round;
import interviewcoach.league.Sealed;
import interviewcoach.league.Standings;
import interviewcoach.learner.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Rounds in a group. Answers are sealed: what they are worth is said when all is revealed, and
 * counts for each learner only then.
 */
final class Rounds {

    /** The daily question of a group is open that long, in minutes. */
    private static final int DAY = 8 * 60;

    /** After a reveal the next question comes by itself. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** So many answers as may come meanwhile change the counter once. */
    private static final Duration COUNTING = Duration.ofSeconds(4);

    /** After so long it is looked again whether answers are on their way. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Turn turn;

    Rounds(Turn turn) {
        this.turn = turn;
    }

    // ---- it begins

    /** {@code /round} with what was typed behind it. */
    void typed(long starter, String arguments) {
        RoundWish wish = RoundWish.of(arguments);
        TopicNames names = new TopicNames(turn.bank().topics());
        Optional<Topic> topic = wish.named().flatMap(names::find);
        if (running().isPresent()) {
            turn.say(new Reply.RoundRuns(running().get().position(), running().get().count()));
        } else if (wish.named().isPresent() && topic.isEmpty()) {
            unknown(names, wish);
        } else {
            begin(starter, topic.orElse(null), wish);
        }
    }

    private void unknown(TopicNames names, RoundWish wish) {
        List<Topic> nearest = names.nearest(wish.topic());
        turn.say(
                new Reply.UnknownTopic(wish.topic(), nearest),
                nearest.stream()
                        .map(it ->
                                List.<Action>of(
                                        new Action.Type(
                                                "round %s %d %d"
                                                        .formatted(
                                                                it.id(),
                                                                wish.count(),
                                                                wish.minutes()))))
                        .toList());
    }

    private void begin(long starter, @Nullable Topic topic, RoundWish wish) {
        String id = topic == null ? "" : topic.id();
        int count = Math.min(wish.count(), pool(id).size());
        if (count == 0) {
            turn.say(new Reply.NoQuestions());
            return;
        }
        Round round = Round.of(starter, id, count, wish.minutes());
        turn.say(new Reply.RoundBegins(topic == null ? "" : topic.title(), count, wish.minutes()));
        ask(round);
    }

    /** The questions of a day; of several topics one after another. */
    void day(Daily daily) {
        if (turn.group().language().isEmpty() && daily.language() == Language.EN) {
            turn.become(turn.group().in("en"));
        }
        List<String> topics = daily.topics().stream().sorted().toList();
        List<String> own = topics.stream().filter(it -> !pool(it).isEmpty()).toList();
        String topic = own.isEmpty() ? "" : own.get(turn.today().getDayOfYear() % own.size());
        int count = Math.min(daily.count(), pool(topic).size());
        if (count > 0) {
            ask(Round.of(0, topic, count, DAY));
        }
    }

    /** The round that goes on by itself: a day's does not between two of its questions. */
    Optional<Round> running() {
        return Optional.ofNullable(turn.group().round())
                .filter(it -> it.open() != null || !isOfDay(it));
    }

    private static boolean isOfDay(Round round) {
        return round.starter() == 0;
    }

    private List<Question> pool(String topic) {
        return topic.isEmpty() ? turn.bank().questions() : turn.bank().questions(topic);
    }

    private void ask(Round round) {
        Question question = choose(round.topic());
        Duration time = Duration.ofMinutes(round.minutes());
        Sealed sealed = Sealed.asked(turn.nextNumber(), question.id(), turn.now(), time);
        Round asking = round.asking(sealed);
        turn.become(turn.group().asking(asking, question.id(), turn.nextKey()));
        turn.set(Timers.REVEAL, sealed.deadline());
        turn.cancel(Timers.NEXT);
        turn.say(shown(asking, sealed, question), buttons(sealed));
    }

    /** One of those that were not asked lately; when all were, the one longest ago. */
    private Question choose(String topic) {
        List<String> asked = turn.group().asked();
        List<Question> pool = pool(topic);
        List<Question> fresh = pool.stream().filter(it -> !asked.contains(it.id())).toList();
        return fresh.isEmpty()
                ? pool.stream()
                        .max(Comparator.comparingInt(it -> asked.indexOf(it.id())))
                        .orElseThrow()
                : fresh.get(new SplittableRandom(turn.snapshot().seed()).nextInt(fresh.size()));
    }

    private Reply shown(Round round, Sealed sealed, Question question) {
        return new Reply.RoundAsk(
                question,
                turn.bank().topic(question.topic()).orElseThrow(),
                isOfDay(round),
                round.position(),
                round.count(),
                sealed.entries().size(),
                sealed.changed(),
                sealed.joined().size(),
                Duration.between(turn.now(), sealed.deadline()),
                link(sealed));
    }

    private String link(Sealed sealed) {
        return turn.world().botName().isEmpty()
                ? ""
                : "https://t.me/%s?start=%s"
                        .formatted(
                                turn.world().botName(),
                                new RoundLink(turn.here(), sealed.number()).written());
    }

    private static List<List<Action>> buttons(Sealed sealed) {
        return List.of(
                List.of(new Action.Join(sealed.number()), new Action.Unseal(sealed.number())));
    }

    // ---- people take part

    /** Somebody wants to take part. */
    void join(Person person, int number) {
        Optional<Sealed> open = open(number);
        if (open.isEmpty()) {
            turn.toast(new Reply.AlreadyRevealed());
        } else {
            turn.fact(new Fact.Member(person.id(), person.name()));
            change(open.get().joinedBy(person.id()));
            turn.toast(new Reply.Joined());
        }
    }

    private Optional<Sealed> open(int number) {
        return turn.group().open().filter(it -> it.number() == number);
    }

    /** An answer by a reply to the question in the group. */
    void replied(Event.Said said) {
        Event.Quoted quoted = said.repliesTo();
        if (quoted == null) {
            return;
        }
        Optional<Sealed> open = turn.group().open().filter(it -> isMeant(it, quoted));
        if (said.by().isGroup()) {
            open.ifPresent(it -> turn.say(new Reply.Faceless(true)));
        } else if (open.isPresent() && !open.get().isLate(said.at())) {
            noted(open.get(), entry(said.by(), said.text(), said.at(), true), said.message());
        } else {
            open.or(() -> revealed(quoted))
                    .ifPresent(it -> late(said.by(), it.question(), said.text()));
        }
    }

    private void noted(Sealed open, Entry entry, int message) {
        turn.react(new Reply.Noted(open.of(entry.learner()).isPresent()), message);
        answer(open, entry);
    }

    /**
     * Such an answer was changed before the reveal. Telegram also tells of changes that are none.
     */
    void edited(Event.Edited edited) {
        Event.Quoted quoted = edited.repliesTo();
        if (quoted != null && !edited.by().isGroup()) {
            turn.group()
                    .open()
                    .filter(it -> isMeant(it, quoted) && !it.isLate(edited.at()))
                    .filter(it -> isNew(it, edited.by(), edited.text()))
                    .ifPresent(it ->
                            noted(
                                    it,
                                    entry(edited.by(), edited.text(), edited.at(), true),
                                    edited.message()));
        }
    }

    private static boolean isNew(Sealed open, Person by, String text) {
        return open.of(by.id()).filter(it -> it.text().equals(text)).isEmpty();
    }

    private Optional<Sealed> revealed(Event.Quoted quoted) {
        return turn.group().revealed().stream().filter(it -> isMeant(it, quoted)).findFirst();
    }

    private boolean isMeant(Sealed sealed, Event.Quoted quoted) {
        return turn.bank()
                .question(sealed.question())
                .filter(it -> quoted.text().contains(it.text()))
                .isPresent();
    }

    /** An answer that came privately. */
    void answered(Event.Answered answer) {
        open(answer.number())
                // a group that was forgotten counts anew
                .filter(it -> it.question().equals(answer.question()))
                .filter(it -> !it.isLate(answer.at()))
                .ifPresentOrElse(
                        it ->
                                taken(
                                        it,
                                        entry(
                                                answer.by(),
                                                answer.text(),
                                                answer.at(),
                                                answer.quotable()),
                                        answer.by()),
                        () -> late(answer.by(), answer.question(), answer.text()));
    }

    /** A private answer was changed; after the reveal that is of no use. */
    void amended(Event.Amended answer) {
        open(answer.number())
                .filter(it -> !it.isLate(answer.at()) && isNew(it, answer.by(), answer.text()))
                .ifPresent(it ->
                        taken(
                                it,
                                entry(answer.by(), answer.text(), answer.at(), answer.quotable()),
                                answer.by()));
    }

    /** Its author hears that it counts. */
    private void taken(Sealed open, Entry entry, Person by) {
        turn.tell(
                new Event.Taken(
                        turn.key("taken"),
                        alone(by),
                        turn.at(),
                        by,
                        turn.here(),
                        open.number(),
                        open.of(entry.learner()).isPresent()));
        answer(open, entry);
    }

    private static Entry entry(Person by, String text, Instant at, boolean quotable) {
        String language = by.language() == null ? "" : by.language();
        return new Entry(by.id(), by.name(), language, text, at, quotable, 0);
    }

    private void answer(Sealed open, Entry entry) {
        turn.fact(new Fact.Member(entry.learner(), entry.name()));
        change(open.with(entry));
    }

    private void change(Sealed changed) {
        running().ifPresent(it -> turn.become(turn.group().playing(it.with(changed))));
        if (!turn.group().counting()) {
            turn.become(turn.group().counting(true));
            turn.set(Timers.COUNTER, turn.now().plus(COUNTING));
        }
        Instant reveal = changed.revealAt();
        if (!reveal.isAfter(turn.at())) {
            reveal();
        } else {
            turn.set(Timers.REVEAL, reveal);
        }
    }

    /** What came too late does not count here, but deserves a verdict. */
    private void late(Person by, String question, String text) {
        turn.tell(new Event.CameLate(turn.key("late"), alone(by), turn.at(), by, question, text));
    }

    private static Conversation alone(Person person) {
        return Conversation.with(person.id());
    }

    /** Who was forgotten has not taken part. */
    void forget(long learner) {
        turn.become(turn.group().without(learner));
        turn.group().open().ifPresent(it -> turn.set(Timers.REVEAL, it.revealAt()));
    }

    // ---- the counter

    /** Shows how many have answered by now, in the question's own message. */
    void count() {
        turn.become(turn.group().counting(false));
        Round round = turn.group().round();
        Sealed open = round == null ? null : round.open();
        if (round != null && open != null) {
            turn.bank()
                    .question(open.question())
                    .ifPresent(it ->
                            turn.revise(
                                    shown(round, open, it), buttons(open), turn.group().message()));
        }
    }

    // ---- the reveal

    /** Its time has come, unless it was moved. */
    void timeUp() {
        turn.group()
                .open()
                .filter(it -> !it.revealAt().isAfter(turn.now()))
                .ifPresent(it -> revealUnlessAwaited());
    }

    /** Whoever answered in time is waited for, however long the answer was on its way. */
    private void revealUnlessAwaited() {
        if (turn.snapshot().outside() instanceof Outside.Straggling(var some) && some) {
            turn.set(Timers.REVEAL, turn.now().plus(MOMENT));
        } else {
            reveal();
        }
    }

    /** Somebody wants to see the answers. */
    void unseal(Person by, int number) {
        Round round = turn.group().round();
        if (round == null || open(number).isEmpty()) {
            turn.toast(new Reply.AlreadyRevealed());
        } else if (mayLead(round, by)) {
            reveal();
        } else {
            turn.toast(new Reply.OnlyStarter());
        }
    }

    private boolean mayLead(Round round, Person by) {
        return round.starter() == by.id() || turn.isAdmin();
    }

    private void reveal() {
        Round round = turn.group().round();
        Sealed open = round == null ? null : round.open();
        if (round != null && open != null) {
            turn.cancel(Timers.REVEAL);
            turn.cancel(Timers.COUNTER);
            turn.dropAsides();
            turn.bank()
                    .question(open.question())
                    .ifPresentOrElse(it -> reveal(round, open, it), () -> withdrawn(round, open));
        }
    }

    /** A reload has taken the question away. */
    private void withdrawn(Round round, Sealed open) {
        turn.say(new Reply.Withdrawn());
        goOn(round.revealed(List.of()), open);
    }

    private void reveal(Round round, Sealed open, Question question) {
        List<Reply.Revealed.Member> members =
                open.entries().stream().map(it -> member(it, question)).toList();
        Round after = round.revealed(members.stream().map(Rounds::tally).toList());
        members.forEach(it -> won(open, question, it));
        turn.say(
                new Reply.Revealed(
                        question,
                        round.position(),
                        round.count(),
                        members,
                        round.count() > 1 && after.isOver() ? after.standings() : List.of()),
                below(open, after.isOver() ? again(round) : new Action.Onward(open.number())));
        goOn(after, open);
    }

    private static List<List<Action>> below(Sealed revealed, Action next) {
        return List.of(
                revealed.entries().isEmpty()
                        ? List.of(next)
                        : List.of(new Action.Mine(revealed.number()), next));
    }

    private static Action again(Round round) {
        return new Action.Type(
                "round %s %d %d"
                        .formatted(
                                round.topic(),
                                isOfDay(round) ? RoundWish.USUAL : round.count(),
                                isOfDay(round) ? RoundWish.MINUTES : round.minutes())
                        .replace("  ", " "));
    }

    private Reply.Revealed.Member member(Entry entry, Question question) {
        Grade grade = turn.grader().grade(question.rubric(), entry.text());
        return new Reply.Revealed.Member(entry, grade, Standings.points(grade.score()));
    }

    private static Round.Tally tally(Reply.Revealed.Member member) {
        return new Round.Tally(member.entry().learner(), member.entry().name(), member.points(), 1);
    }

    private void won(Sealed open, Question question, Reply.Revealed.Member member) {
        Entry entry = member.entry();
        Person person = new Person(entry.learner(), entry.name(), language(entry));
        turn.fact(
                new Fact.Won(
                        entry.learner(),
                        entry.name(),
                        open.number(),
                        question.id(),
                        member.points()));
        turn.tell(
                new Event.Unsealed(
                        turn.key("unsealed:" + entry.learner()),
                        alone(person),
                        entry.at(),
                        person,
                        question.id(),
                        entry.text()));
    }

    private static @Nullable String language(Entry entry) {
        return entry.language().isEmpty() ? null : entry.language();
    }

    private void goOn(Round round, Sealed open) {
        Group group = turn.group().revealing(round.isOver() ? null : round, open);
        turn.become(group);
        if (running().isPresent()) {
            turn.set(Timers.NEXT, turn.now().plus(PAUSE));
        } else {
            dayThatWaited();
        }
    }

    private void dayThatWaited() {
        LocalDate day = turn.waitingDay;
        if (day != null) {
            new GroupDay(turn, this).due(day);
        }
    }

    // ---- nobody can be told

    /** The bot is out: what was answered counts, and nothing goes on. */
    void close() {
        Round round = turn.group().round();
        if (round != null) {
            turn.become(turn.group().playing(round.ending()));
            reveal();
            turn.become(turn.group().playing(null));
        }
        turn.cancel(Timers.NEXT);
        turn.cancel(Timers.DAILY);
        turn.waitingDay = null;
    }

    /** The bot may not write: the open question runs out, and none follows it. */
    void pause() {
        Round round = turn.group().round();
        if (round != null) {
            Round last = round.ending();
            turn.become(turn.group().playing(last.isOver() ? null : last));
        }
        turn.cancel(Timers.NEXT);
    }

    // ---- after it

    /** The next question is due by itself. */
    void next() {
        running().filter(it -> it.open() == null).ifPresent(this::ask);
    }

    /** The button below that reveal. */
    void onward(int number) {
        boolean latest =
                turn.group().revealed().stream().limit(1).anyMatch(it -> it.number() == number);
        Round round = turn.group().round();
        if (latest && round != null && round.open() == null) {
            ask(round);
        } else {
            turn.toast(new Reply.AlreadyRevealed());
        }
    }

    /** What must be known before a member can see how they did; nothing of a late question. */
    static Optional<Need> need(State state, Event event, Person by, int number) {
        Group group = state.group();
        return group != null && group.question(number).isPresent()
                ? Optional.empty()
                : Optional.of(new Need.OldAnswer(event.conversation(), number, by.id()));
    }

    /** How one member did, for their eyes only. */
    void mine(Person person, int number) {
        Optional<Sealed> sealed = turn.group().question(number);
        if (sealed.isEmpty()) {
            recalled();
        } else if (turn.group().open().equals(sealed)) {
            turn.toast(new Reply.NotAnswered());
        } else {
            Sealed shown = sealed.get();
            shown.of(person.id())
                    .ifPresentOrElse(
                            it -> mine(shown.question(), it.text()),
                            () -> turn.toast(new Reply.NotAnswered()));
        }
    }

    private void mine(String question, String text) {
        turn.bank()
                .question(question)
                .ifPresentOrElse(
                        it -> {
                            Grade grade = turn.grader().grade(it.rubric(), text);
                            turn.toast(new Reply.Mine(it, grade, Standings.points(grade.score())));
                        },
                        () -> turn.toast(new Reply.TooLongAgo()));
    }

    private void recalled() {
        if (turn.snapshot().outside() instanceof Outside.Recalled(var question, var text)) {
            mine(question, text);
        } else {
            turn.toast(new Reply.NotAnswered());
        }
    }

    /** {@code /stop}: the round ends, what is open is revealed. */
    void stop(Person by) {
        Round round = turn.group().round();
        if (round == null) {
            turn.say(new Reply.NoRound());
        } else if (!mayLead(round, by)) {
            turn.say(new Reply.OnlyStarter());
        } else {
            stop(round);
        }
    }

    private void stop(Round round) {
        Round last = round.ending();
        turn.become(turn.group().playing(last));
        turn.cancel(Timers.NEXT);
        if (last.open() == null) {
            turn.become(turn.group().playing(null));
            turn.say(new Reply.RoundStopped(last.standings()));
            dayThatWaited();
        } else {
            reveal();
        }
    }
}
