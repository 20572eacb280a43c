package interviewcoach.league;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who stands where in a group. Points reward what was understood; how fast does not matter. */
public final class Standings {

    /** For an answer that holds every idea. */
    public static final int MOST = 10;

    private Standings() {}

    /**
     * A place.
     *
     * @param rank from 1; who has as many points shares it, and the next one is left out
     */
    public record Place(int rank, long learner, String name, int points, int answered) {}

    /** What an answer wins, 0..10: tenths of its score 0..1. */
    public static int points(double score) {
        return (int) Math.round(MOST * score);
    }

    /**
     * The places by points; of equals those who needed fewer answers stand first, then by order.
     */
    public static List<Place> of(List<Round.Tally> tallies) {
        List<Round.Tally> sorted =
                tallies.stream()
                        .filter(it -> it.points() > 0)
                        .sorted(
                                Comparator.comparingInt(Round.Tally::points)
                                        .reversed()
                                        .thenComparing(Round.Tally::answered))
                        .toList();
        List<Place> places = new ArrayList<>();
        for (Round.Tally tally : sorted) {
            places.add(place(tally, places));
        }
        return places;
    }

    private static Place place(Round.Tally tally, List<Place> before) {
        boolean shares = !before.isEmpty() && before.getLast().points() == tally.points();
        int rank = shares ? before.getLast().rank() : before.size() + 1;
        return new Place(rank, tally.learner(), tally.name(), tally.points(), tally.answered());
    }
}
