package interviewcoach.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Where a term stands in an answer, from left to right, each place once. */
final class Sightings {

    /**
     * A place of a term.
     *
     * @param rival whether the opposite of the term stands there
     * @param negated whether the phrase expects it negated
     * @param comparative whether turning round what is compared turns the statement round
     * @param several whether the phrase says it of several
     */
    record Place(
            int first,
            int last,
            Evidence.How how,
            boolean rival,
            boolean negated,
            boolean comparative,
            boolean several) {}

    private final List<Place> places;

    private Sightings(List<Place> places) {
        this.places = places;
    }

    List<Place> places() {
        return places;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    int size() {
        return places.size();
    }

    /** Index of the first place that begins at this token or behind it. */
    int indexAt(int token) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Collects places; of several at one token the strictest stays. */
    static final class Builder {

        private final TreeMap<Integer, Place> places = new TreeMap<>();
        private final int from;

        Builder(int from) {
            this.from = from;
        }

        void add(Place place) {
            if (place.first() >= from) {
                places.merge(place.first(), place, Builder::stricter);
            }
        }

        void addAll(Sightings others) {
            others.places.forEach(this::add);
        }

        Sightings build() {
            return new Sightings(new ArrayList<>(places.values()));
        }

        private static Place stricter(Place a, Place b) {
            if (a.rival() != b.rival()) {
                return a.rival() ? b : a;
            }
            return a.how().compareTo(b.how()) <= 0 ? a : b;
        }
    }
}
