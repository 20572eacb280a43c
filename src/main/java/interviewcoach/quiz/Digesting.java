package interviewcoach.quiz;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The weekly digest: whether it comes, and its coming. */
final class Digesting {

    private static final int WEEK = 7;

    /** Who did nothing for so many days hears nothing until they are back. */
    private static final int SILENCE = 14;

    private static final int FEW = 3;
    private static final Set<String> ON = Set.of("on", "yes", "вкл", "включить", "да");
    private static final Set<String> OFF =
            Set.of("off", "stop", "no", "выкл", "выключить", "нет", "стоп");

    private final Turn turn;

    Digesting(Turn turn) {
        this.turn = turn;
    }

    // ---- whether it comes

    /** {@code /digest}, perhaps with on or off. */
    void typed(String arguments) {
        String plain = arguments.strip().toLowerCase(Locale.ROOT);
        if (ON.contains(plain)) {
            turn.fact(new Fact.DigestSet(turn.zone()));
            turn.say(new Reply.DigestOn());
        } else if (OFF.contains(plain)) {
            turn.cancel(Timers.WEEK);
            turn.fact(new Fact.DigestStopped());
            turn.say(new Reply.DigestStopped());
        } else {
            status();
        }
    }

    private void status() {
        boolean on = turn.snapshot().outside() instanceof Outside.Activity(_, var weekly) && weekly;
        turn.say(new Reply.DigestStatus(on), new Action.Type(on ? "digest off" : "digest on"));
    }

    // ---- it comes

    /** The wait is over: for the morning, or for the person to be done. */
    void waited() {
        LocalDate today = LocalDate.ofInstant(turn.snapshot().now(), turn.zone());
        due(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)));
    }

    /** It waits for who is busy, and for the morning; after Monday nobody cares for it. */
    void due(LocalDate sunday) {
        ZonedDateTime local = turn.snapshot().now().atZone(turn.zone());
        Done done = Done.of(turn);
        boolean isStale = local.toLocalDate().isAfter(sunday.plusDays(1));
        if (isStale || isAway(local.toLocalDate()) || done.upTo(sunday, SILENCE) == 0) {
            return;
        }
        if (turn.free().isAfter(turn.now())) {
            turn.set(Timers.WEEK, turn.free());
        } else {
            say(sunday, done);
        }
    }

    private boolean isAway(LocalDate date) {
        return turn.daily != null && turn.daily.isPausedOn(date);
    }

    private void say(LocalDate sunday, Done done) {
        new Days(turn).settle();
        List<Reply.TopicLine> begun =
                Mastery.of(turn).topics().stream().filter(it -> it.answered() > 0).toList();
        Reply.TopicLine weakest = begun.size() < 2 ? null : begun.getLast();
        turn.say(
                new Reply.Digest(
                        done.upTo(sunday, WEEK),
                        done.upTo(sunday.minusWeeks(1), WEEK),
                        done.daysUpTo(sunday, WEEK),
                        turn.learner().streak().days(),
                        begun.isEmpty() ? null : begun.getFirst(),
                        weakest),
                List.of(List.of(suggestion(weakest)), List.of(new Action.Type("digest off"))));
    }

    private static Action suggestion(Reply.@Nullable TopicLine weakest) {
        return new Action.Start(weakest == null ? "" : weakest.topic().id(), FEW);
    }
}
