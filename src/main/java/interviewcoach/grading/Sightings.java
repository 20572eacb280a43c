package interviewcoach.grading;

import interviewcoach.grading.Answer.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Where a term stands in an answer, from left to right, each place once. */
final class Sightings {

    /** A place of a term, or of its opposite. */
    record Place(int first, int last, Evidence.How how, boolean rival) {}

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

        void addAll(List<Sighting> sightings, boolean rival) {
            for (Sighting sighting : sightings) {
                add(sighting, rival);
            }
        }

        void add(Sighting sighting, boolean rival) {
            if (sighting.first() < from) {
                return;
            }
            Place place = new Place(sighting.first(), sighting.last(), sighting.how(), rival);
            places.merge(sighting.first(), place, Builder::stricter);
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
