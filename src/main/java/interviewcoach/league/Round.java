package interviewcoach.league;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run of sealed questions in a group.
 *
 * @param starter who may reveal and stop; 0 when nobody began it, as the daily question
 * @param topic id of the topic it was begun with, empty for any
 * @param count how many questions it has
 * @param minutes how long each is open
 * @param position number of the latest question in this round, 0 before the first
 * @param open the question that is open, null between two
 * @param tallies what each member has won so far
 */
public record Round(
        long starter,
        String topic,
        int count,
        int minutes,
        int position,
        @Nullable Sealed open,
        List<Tally> tallies) {

    public Round {
        tallies = List.copyOf(tallies);
    }

    /**
     * What a member has won.
     *
     * @param answered how many questions they answered
     */
    public record Tally(long learner, String name, int points, int answered) {}

    /** A round before its first question. */
    public static Round of(long starter, String topic, int count, int minutes) {
        return new Round(starter, topic, count, minutes, 0, null, List.of());
    }

    /** With its next question open. */
    public Round asking(Sealed next) {
        return new Round(starter, topic, count, minutes, position + 1, next, tallies);
    }

    /** With no question behind the one that is open or was the latest. */
    public Round ending() {
        return new Round(starter, topic, position, minutes, position, open, tallies);
    }

    /** With the open question as it is now. */
    public Round with(Sealed changed) {
        return new Round(starter, topic, count, minutes, position, changed, tallies);
    }

    /** After the reveal, with what it brought. */
    public Round revealed(List<Tally> won) {
        List<Tally> all = new ArrayList<>(tallies);
        won.forEach(it -> add(all, it));
        return new Round(starter, topic, count, minutes, position, null, all);
    }

    private static void add(List<Tally> all, Tally won) {
        Optional<Tally> before =
                all.stream().filter(it -> it.learner() == won.learner()).findFirst();
        before.ifPresent(all::remove);
        all.add(
                before.map(it ->
                                new Tally(
                                        won.learner(),
                                        won.name(),
                                        it.points() + won.points(),
                                        it.answered() + won.answered()))
                        .orElse(won));
    }

    /** Without everything of that member. */
    public Round without(long learner) {
        return new Round(
                starter,
                topic,
                count,
                minutes,
                position,
                open == null ? null : open.without(learner),
                tallies.stream().filter(it -> it.learner() != learner).toList());
    }

    /** Whether its last question is revealed. */
    public boolean isOver() {
        return open == null && position >= count;
    }

    /** Who stands where. */
    public List<Standings.Place> standings() {
        return Standings.of(
                tallies.stream()
                        .sorted(Comparator.comparing(Tally::name).thenComparing(Tally::learner))
                        .toList());
    }
}
