package interviewcoach.quiz;

import interviewcoach.bank.Topic;
import interviewcoach.learner.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is chosen of the daily question, by buttons or in words, in a private chat or a group. */
final class DailyChoice {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final Set<String> OFF =
            Set.of("off", "stop", "no", "выкл", "выключить", "нет", "стоп");
    private static final Set<String> ON = Set.of("on", "yes", "вкл", "включить", "да");
    private static final Set<String> ZONES =
            Set.of("пояс", "часовой пояс", "город", "zone", "time zone", "city");
    private static final Set<String> OWN =
            Set.of("все", "мои", "свои", "любые", "нет", "all", "any", "mine", "none", "off");

    private final Turn turn;
    private final @Nullable Language group;

    DailyChoice(Turn turn) {
        this(turn, null);
    }

    /**
     * @param group the language in which it is posted, null in a private chat
     */
    DailyChoice(Turn turn, @Nullable Language group) {
        this.turn = turn;
        this.group = group;
    }

    // ---- offered

    /** Offers it once, after the first question that was closed. */
    void offerOnce() {
        if (!turn.dailyOffered && turn.daily == null) {
            turn.dailyOffered = true;
            turn.say(
                    new Reply.DailyOffer(),
                    List.of(
                            DailyButtons.times(),
                            List.of(new Action.DailyOther(), new Action.DailyNo())));
        }
    }

    // ---- typed

    /** {@code /daily} with what was typed behind it. */
    void typed(String arguments) {
        String plain = arguments.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            status(null);
        } else if (OFF.contains(plain)) {
            stop();
        } else if (ON.contains(plain)) {
            on();
        } else if (ZONES.contains(plain)) {
            new DailyClock(turn, this).zones();
        } else {
            typed(DailyWords.read(arguments), arguments);
        }
    }

    private void on() {
        if (isAssumed()) {
            at(turn.world().dailyAt());
        } else {
            Daily back = current().pausedUntil(null);
            set(back);
            turn.say(new Reply.DailyOn(back));
        }
    }

    /** Whether nothing was ever chosen, so that the place of a new chat is taken for theirs. */
    private boolean isAssumed() {
        return turn.daily == null && turn.laidAside == null;
    }

    private void typed(DailyWords said, String text) {
        DailyPart unclear = said.unclear();
        String topics = said.topics();
        Daily changed = said.apply(current());
        if (unclear != null) {
            menu(unclear, null);
        } else if (isAllowed(changed)) {
            if (topics != null) {
                about(changed, topics);
            } else if (said.rest().isEmpty()) {
                change(changed, null);
            } else {
                TimeWords.read(said.rest())
                        .ifPresentOrElse(
                                time -> at(time, changed),
                                () ->
                                        zoneOnly(
                                                said.changes().isEmpty() ? text : said.rest(),
                                                changed));
            }
        }
    }

    /** As it is, or as it was before it was switched off. */
    Daily current() {
        Daily chosen = turn.daily == null ? turn.laidAside : turn.daily;
        return chosen == null ? new Daily(turn.world().dailyAt(), turn.zone()) : chosen;
    }

    /** Whether it contradicts itself; who set it so has been told. */
    boolean isAllowed(Daily wanted) {
        Optional<Reply> objection = objection(wanted);
        objection.ifPresent(it -> turn.say(it, new Action.DailyShow()));
        return objection.isEmpty();
    }

    private Optional<Reply> objection(Daily wanted) {
        LocalTime reminder = wanted.reminder();
        Daily.Quiet quiet = wanted.quiet();
        if (quiet != null && quiet.holds(wanted.time())) {
            return Optional.of(new Reply.QuietThen(wanted.time(), quiet));
        }
        if (reminder == null) {
            return Optional.empty();
        }
        if (group != null) {
            return Optional.of(new Reply.NoReminderHere());
        }
        if (quiet != null && quiet.holds(reminder)) {
            return Optional.of(new Reply.QuietThen(reminder, quiet));
        }
        return reminder.isAfter(wanted.time())
                ? Optional.empty()
                : Optional.of(new Reply.ReminderTooEarly(wanted.time()));
    }

    /** Keeps the change; who had none before is shown the clock that is assumed. */
    void change(Daily changed, @Nullable Integer message) {
        boolean assumed = isAssumed();
        set(changed);
        if (assumed) {
            confirm();
        } else {
            status(message);
        }
    }

    private void about(Daily changed, String names) {
        TopicNames known = new TopicNames(turn.bank().topics());
        Set<String> ids = new HashSet<>();
        boolean own = OWN.contains(names.strip());
        for (String name : own ? new String[0] : names.split(",| и | and ")) {
            Optional<Topic> topic = known.find(name);
            if (topic.isEmpty()) {
                List<Topic> nearest = known.nearest(name);
                turn.say(
                        new Reply.UnknownTopic(name.strip(), nearest),
                        nearest.stream()
                                .map(it -> List.<Action>of(new Action.DailyTopic(it.id())))
                                .toList());
                return;
            }
            ids.add(topic.get().id());
        }
        change(changed.about(ids), null);
    }

    private void zoneOnly(String said, Daily base) {
        Optional<ZoneId> zone = ZoneWords.read(said);
        if (zone.isPresent()) {
            Daily changed = base.at(base.time(), zone.get());
            set(changed);
            turn.say(new Reply.DailyOn(changed));
        } else {
            askTime(new Reply.BadTime(said));
        }
    }

    private void at(TimeWords said, Daily base) {
        if (said.rest().isEmpty()) {
            at(said.time(), base);
        } else {
            ZoneWords.read(said.rest())
                    .ifPresentOrElse(
                            zone -> at(said, zone, base),
                            () -> new DailyClock(turn, this).unknown(said.rest(), said.time()));
        }
    }

    private void at(TimeWords said, ZoneId zone, Daily base) {
        Daily changed = moved(base, said.time(), zone);
        if (isAllowed(changed)) {
            set(changed);
            if (said.isExact() && zone.getId().equalsIgnoreCase(said.rest())) {
                turn.say(new Reply.DailyOn(changed));
            } else {
                confirm();
            }
        }
    }

    /** At that time of a zone that is known; if it is only assumed, the clock is shown. */
    void at(LocalTime time) {
        at(time, current());
    }

    private void at(LocalTime time, Daily base) {
        boolean assumed = isAssumed();
        Daily changed = moved(base, time, turn.zone());
        if (isAllowed(changed)) {
            set(changed);
            if (assumed) {
                confirm();
            } else {
                turn.say(new Reply.DailyOn(changed));
            }
        }
    }

    /** A reminder that would come before the question is none. */
    static Daily moved(Daily daily, LocalTime time, ZoneId zone) {
        LocalTime reminder = daily.reminder();
        boolean passed = reminder != null && !reminder.isAfter(time);
        return (passed ? daily.reminding(null) : daily).at(time, zone);
    }

    void set(Daily daily) {
        Daily ours = daily.in(group);
        turn.daily = ours;
        turn.laidAside = null;
        turn.dailyOffered = true;
        turn.fact(new Fact.DailySet(ours));
        if (group == null) {
            new EveryDay(turn).rearm();
        }
    }

    private void confirm() {
        Daily daily = turn.daily;
        if (daily != null) {
            LocalTime clock = LocalTime.ofInstant(turn.now(), daily.zone());
            await(new State.Awaits.Clock());
            turn.say(
                    new Reply.DailyConfirm(daily, clock.withSecond(0).withNano(0)),
                    new Action.ClockRight(),
                    new Action.ClockWrong());
        }
    }

    /** In a group texts do not reach the coach. */
    void await(State.Awaits awaited) {
        if (group == null) {
            turn.awaits = awaited;
        }
    }

    // ---- shown

    /** All that is set; the message that carries the buttons is changed in place. */
    void status(@Nullable Integer message) {
        Daily daily = turn.daily;
        await(new State.Awaits.Time());
        if (daily == null) {
            turn.say(
                    new Reply.DailyStatus(null, List.of(), today(), 0, 0),
                    List.of(DailyButtons.times(), List.of(new Action.DailyOther())));
        } else {
            boolean known = turn.isKnown() && group == null;
            turn.show(
                    new Reply.DailyStatus(
                            daily,
                            titles(daily),
                            today(),
                            known ? turn.learner().streak().days() : 0,
                            known ? new Days(turn).left() : 0),
                    DailyButtons.settings(daily, today(), group != null),
                    message);
        }
    }

    private LocalDate today() {
        return turn.today();
    }

    List<String> titles(Daily daily) {
        return daily.topics().stream()
                .flatMap(id -> turn.bank().topic(id).stream())
                .map(Topic::title)
                .sorted()
                .toList();
    }

    /** What can be chosen of one thing. */
    void menu(DailyPart part, @Nullable Integer message) {
        Daily daily = current();
        if (part == DailyPart.TIME) {
            await(new State.Awaits.Time());
        }
        turn.show(
                new Reply.DailyMenu(part, daily, turn.bank().topics()),
                DailyButtons.of(part, daily, turn.bank().topics()),
                message);
    }

    /** Asks for the time in words. */
    void other() {
        askTime(new Reply.DailyTime());
    }

    private void askTime(Reply reply) {
        await(new State.Awaits.Time());
        turn.say(reply, List.of(DailyButtons.times()));
    }

    // ---- switched off

    /** Refuses the offer, which may be an old one. */
    void refuse() {
        turn.dailyOffered = true;
        if (turn.daily == null) {
            turn.say(new Reply.DailyRefused());
        } else {
            status(null);
        }
    }

    void stop() {
        Daily daily = turn.daily;
        if (daily != null) {
            turn.fact(new Fact.DailyStopped());
            turn.laidAside = daily.pausedUntil(null);
        }
        turn.daily = null;
        turn.dailyOffered = true;
        turn.cancel(Timers.REMIND);
        if (turn.waitingDay != null) {
            turn.waitingDay = null;
            turn.cancel(Timers.DAILY);
        }
        turn.say(new Reply.DailyStopped());
    }

    // ---- text that is awaited

    /**
     * What is typed under the settings or instead of a time: the same as behind {@code /daily};
     * false when the text is rather an answer.
     */
    boolean timeSaid(String text) {
        boolean meant = OFF.contains(Spelling.plain(text)) || isMeant(text, DailyWords.read(text));
        if (meant) {
            typed(text);
        } else if (turn.open == null) {
            askTime(new Reply.BadTime(text));
        }
        return meant || turn.open == null;
    }

    /** While a question is open, a bare number or a topic is rather an answer to it. */
    private boolean isMeant(String text, DailyWords said) {
        boolean asked = turn.open != null;
        boolean changes =
                !said.changes().isEmpty()
                        || (!asked && (said.topics() != null || said.unclear() != null));
        return said.rest().isEmpty()
                ? changes
                : isTimeOrPlace(said.rest()) && !(asked && NUMBER.matcher(text.strip()).matches());
    }

    private static boolean isTimeOrPlace(String text) {
        return TimeWords.read(text)
                .map(it -> it.rest().isEmpty() || ZoneWords.read(it.rest()).isPresent())
                .orElseGet(() -> ZoneWords.read(text).isPresent());
    }
}
