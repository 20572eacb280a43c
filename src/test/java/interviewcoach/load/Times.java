package interviewcoach.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long things took. Safe for any number of threads. */
final class Times {

    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long taken) {
        nanos.add(taken);
    }

    void add(Duration taken) {
        add(taken.toNanos());
    }

    synchronized int count() {
        return nanos.size();
    }

    /** The time that this share of them did not exceed; zero when there are none. */
    synchronized Duration quantile(double share) {
        if (nanos.isEmpty()) {
            return Duration.ZERO;
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        int rank = (int) Math.ceil(share * sorted.size());
        return Duration.ofNanos(sorted.get(Math.max(1, rank) - 1));
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
    }
}
