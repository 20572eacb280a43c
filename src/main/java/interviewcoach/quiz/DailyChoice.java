package interviewcoach.quiz;

import interviewcoach.bank.Topic;
import interviewcoach.learner.Language;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is chosen of the daily question, by buttons or in words, in a private chat or a group. */
final class DailyChoice {

    private static final List<LocalTime> TIMES =
            List.of(LocalTime.of(9, 0), LocalTime.of(13, 0), LocalTime.of(20, 0));
    private static final List<String> QUIET = List.of("21:00-08:00", "22:00-08:00", "23:00-09:00");
    private static final List<String> REMINDERS = List.of("18:00", "19:00", "21:00");
    private static final List<Integer> PAUSES = List.of(3, 7, 14);
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
                    List.of(times(), List.of(new Action.DailyOther(), new Action.DailyNo())));
        }
    }

    private static List<Action> times() {
        return TIMES.stream().<Action>map(Action.DailyAt::new).toList();
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
            zones();
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
    private Daily current() {
        Daily chosen = turn.daily == null ? turn.laidAside : turn.daily;
        return chosen == null ? new Daily(turn.world().dailyAt(), turn.zone()) : chosen;
    }

    /** Whether it contradicts itself; who set it so has been told. */
    private boolean isAllowed(Daily wanted) {
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
    private void change(Daily changed, @Nullable Integer message) {
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
                            () -> askZone(new Reply.BadZone(said.rest(), turn.now()), said.time()));
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
    private static Daily moved(Daily daily, LocalTime time, ZoneId zone) {
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
    private void await(State.Awaits awaited) {
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
                    List.of(times(), List.of(new Action.DailyOther())));
        } else {
            boolean known = turn.isKnown() && group == null;
            turn.show(
                    new Reply.DailyStatus(
                            daily,
                            titles(daily),
                            today(),
                            known ? turn.learner().streak().days() : 0,
                            known ? new Days(turn).left() : 0),
                    choices(daily),
                    message);
        }
    }

    private LocalDate today() {
        return turn.today();
    }

    private List<String> titles(Daily daily) {
        return daily.topics().stream()
                .flatMap(id -> turn.bank().topic(id).stream())
                .map(Topic::title)
                .sorted()
                .toList();
    }

    private List<List<Action>> choices(Daily daily) {
        Action pause =
                daily.isPausedOn(today())
                        ? new Action.DailyPause(0)
                        : new Action.DailyMenu(DailyPart.PAUSE);
        List<List<Action>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        new Action.DailyMenu(DailyPart.TIME),
                        new Action.DailyZone(),
                        new Action.DailyMenu(DailyPart.DAYS)));
        rows.add(menus(DailyPart.COUNT, DailyPart.TOPICS, DailyPart.QUIET));
        rows.add(
                group == null
                        ? List.of(new Action.DailyMenu(DailyPart.REMINDER), pause)
                        : List.of(pause));
        rows.add(List.of(new Action.DailyOff()));
        return rows;
    }

    private static List<Action> menus(DailyPart... parts) {
        return Stream.of(parts).<Action>map(Action.DailyMenu::new).toList();
    }

    /** What can be chosen of one thing. */
    void menu(DailyPart part, @Nullable Integer message) {
        Daily daily = current();
        if (part == DailyPart.TIME) {
            await(new State.Awaits.Time());
        }
        turn.show(
                new Reply.DailyMenu(part, daily, turn.bank().topics()),
                part == DailyPart.TOPICS ? topics() : buttons(part, daily),
                message);
    }

    static List<List<Action>> buttons(DailyPart part, Daily daily) {
        return switch (part) {
            case DAYS -> days();
            case COUNT ->
                    List.of(
                            IntStream.rangeClosed(1, Daily.MOST)
                                    .<Action>mapToObj(Action.DailyCount::new)
                                    .toList(),
                            back());
            case QUIET ->
                    List.of(
                            QUIET.stream().<Action>map(Action.DailyQuiet::new).toList(),
                            withBack(new Action.DailyQuiet("")));
            case REMINDER ->
                    List.of(
                            REMINDERS.stream()
                                    .filter(it -> LocalTime.parse(it).isAfter(daily.time()))
                                    .<Action>map(Action.DailyReminder::new)
                                    .toList(),
                            withBack(new Action.DailyReminder("")));
            case PAUSE ->
                    List.of(PAUSES.stream().<Action>map(Action.DailyPause::new).toList(), back());
            case TIME -> List.of(times(), withBack(new Action.DailyOther()));
            case TOPICS -> List.of();
        };
    }

    private static List<Action> back() {
        return List.of(new Action.DailyShow());
    }

    private static List<Action> withBack(Action none) {
        return List.of(none, new Action.DailyShow());
    }

    private static List<List<Action>> days() {
        List<Action> week =
                Stream.of(DayOfWeek.values()).<Action>map(Action.DailyDay::new).toList();
        return List.of(
                week.subList(0, 4),
                week.subList(4, 7),
                List.of(new Action.DailyDays(true), new Action.DailyDays(false)),
                back());
    }

    private List<List<Action>> topics() {
        List<List<Action>> rows = new ArrayList<>();
        turn.bank().topics().forEach(it -> rows.add(List.of(new Action.DailyTopic(it.id()))));
        rows.add(withBack(new Action.DailyTopic("")));
        return rows;
    }

    // ---- pressed

    void act(Action.OfDaily action, int message) {
        switch (action) {
            case Action.DailyAt(var time) -> at(time);
            case Action.DailyOther() -> other();
            case Action.DailyOff() -> stop();
            case Action.DailyNo() -> refuse();
            case Action.ClockRight() -> clockIsRight();
            case Action.ClockWrong() -> clockIsWrong();
            case Action.Clock(var minutes) -> clockIs(minutes, current().time());
            case Action.Zone(var zone) -> in(zone);
            case Action.DailyShow() -> status(message);
            case Action.DailyZone() -> zones();
            case Action.DailyMenu(var part) -> menu(part, message);
            case Action.DailyDays(var weekend) ->
                    press(current().on(weekend ? Daily.EVERY_DAY : Daily.WEEKDAYS), message);
            case Action.DailyDay(var day) -> toggle(day, message);
            case Action.DailyCount(var count) ->
                    press(current().of(Math.clamp(count, 1, Daily.MOST)), message);
            case Action.DailyTopic(var topic) -> toggle(topic, message);
            case Action.DailyQuiet(var hours) -> quiet(hours, message);
            case Action.DailyReminder(var time) -> remind(time, message);
            case Action.DailyPause(var days) -> new Pausing(turn, this).days(days);
            case Action.NotToday() -> new EveryDay(turn).notToday();
        }
    }

    private void press(Daily changed, int message) {
        if (isAllowed(changed)) {
            change(changed, message);
        }
    }

    private void toggle(DayOfWeek day, int message) {
        Daily daily = current();
        Set<DayOfWeek> days = EnumSet.copyOf(daily.days());
        if (!days.remove(day)) {
            days.add(day);
        }
        set(days.isEmpty() ? daily : daily.on(days));
        menu(DailyPart.DAYS, message);
    }

    private void toggle(String topic, int message) {
        Daily daily = current();
        if (topic.isEmpty()) {
            set(daily.about(Set.of()));
        } else if (turn.bank().topic(topic).isPresent()) {
            Set<String> topics = new HashSet<>(daily.topics());
            if (!topics.remove(topic)) {
                topics.add(topic);
            }
            set(daily.about(topics));
        }
        menu(DailyPart.TOPICS, message);
    }

    private void quiet(String hours, int message) {
        if (hours.isEmpty()) {
            press(current().quiet(null), message);
        } else {
            String[] ends = hours.split("-", 2);
            read(ends[0])
                    .flatMap(from ->
                            read(ends[ends.length - 1]).map(to -> new Daily.Quiet(from, to)))
                    .ifPresent(it -> press(current().quiet(it), message));
        }
    }

    private void remind(String time, int message) {
        if (time.isEmpty()) {
            press(current().reminding(null), message);
        } else {
            read(time).ifPresent(it -> press(current().reminding(it), message));
        }
    }

    private static Optional<LocalTime> read(String time) {
        try {
            return Optional.of(LocalTime.parse(time));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    // ---- the clock and the place

    void clockIsRight() {
        Daily daily = turn.daily;
        if (daily == null) {
            status(null);
        } else {
            turn.say(new Reply.DailyOn(daily));
        }
    }

    void clockIsWrong() {
        Daily daily = turn.daily;
        if (daily == null) {
            status(null);
        } else {
            zones();
        }
    }

    private void zones() {
        LocalTime time = current().time();
        askZone(new Reply.ChooseClock(time, turn.now()), time);
    }

    /** Several cities may have that clock now and another one in half a year. */
    private void clockIs(int minutes, LocalTime time) {
        List<List<Action>> cities = ZoneWords.cities(minutes, turn.now());
        List<Action> all = cities.stream().flatMap(List::stream).toList();
        if (all.size() == 1 && all.getFirst() instanceof Action.Zone(var zone)) {
            in(zone, time);
        } else {
            await(new State.Awaits.ZoneFor(time));
            turn.say(new Reply.ChooseCity(time), cities);
        }
    }

    /** Asks for the time in words. */
    void other() {
        askTime(new Reply.DailyTime());
    }

    private void askTime(Reply reply) {
        await(new State.Awaits.Time());
        turn.say(reply, List.of(times()));
    }

    private void askZone(Reply reply, LocalTime time) {
        await(new State.Awaits.ZoneFor(time));
        turn.say(reply, ZoneWords.clocks(turn.now()));
    }

    /** A zone was chosen from the buttons. */
    private void in(String zone) {
        in(zone, current().time());
    }

    private void in(String zone, LocalTime time) {
        ZoneWords.read(zone)
                .ifPresentOrElse(
                        it -> in(it, time),
                        () -> askZone(new Reply.BadZone(zone, turn.now()), time));
    }

    private void in(ZoneId zone, LocalTime time) {
        Daily changed = moved(current(), time, zone);
        if (isAllowed(changed)) {
            set(changed);
            clockIsRight();
        }
    }

    // ---- switched off

    /** Refuses the offer, which may be an old one. */
    private void refuse() {
        turn.dailyOffered = true;
        if (turn.daily == null) {
            turn.say(new Reply.DailyRefused());
        } else {
            status(null);
        }
    }

    private void stop() {
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

    /** The place that was asked for, or what its clock shows; false when it is rather an answer. */
    boolean zoneSaid(String text, LocalTime time) {
        Optional<ZoneId> zone = ZoneWords.read(text);
        OptionalInt clock = clock(text);
        if (clock.isPresent()) {
            clockIs(clock.getAsInt(), time);
        } else if (zone.isPresent()) {
            in(zone.get(), time);
        } else if (turn.open == null) {
            askZone(new Reply.BadZone(text, turn.now()), time);
        }
        return clock.isPresent() || zone.isPresent() || turn.open == null;
    }

    private OptionalInt clock(String text) {
        Instant now = turn.now();
        return TimeWords.read(text)
                .filter(it -> it.rest().isEmpty())
                .map(it -> ZoneWords.minutes(it.time(), now))
                .orElse(OptionalInt.empty());
    }
}
