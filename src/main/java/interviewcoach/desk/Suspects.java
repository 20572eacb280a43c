package interviewcoach.desk;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells a message that cannot be delivered from an outage: it fails again and again while others
 * arrive. In an outage all fail, so nobody is to blame, however long it lasts.
 */
final class Suspects {

    /** So many failures in good weather are no accident. */
    private static final int FAILURES = 10;

    /** How often a message may arrive again because nobody can tell whether it did. */
    private static final int UNCLEAR = 5;

    /** How things stood when a message failed last. */
    private record Failed(int inGoodWeather, long arrivals, long failures) {}

    private final Map<String, Failed> failed = new HashMap<>();
    private final Map<String, Integer> unclear = new HashMap<>();
    private long arrivals;
    private long failures;

    synchronized void arrived(String key) {
        arrivals++;
        failed.remove(key);
        unclear.remove(key);
    }

    /**
     * Counts an answer that does not tell whether the message arrived; true when it is the last one
     * to be taken for that. Failures that are no such answers do not count.
     */
    synchronized boolean isUnclearForGood(String key) {
        boolean forGood = unclear.merge(key, 1, Integer::sum) >= UNCLEAR;
        if (forGood) {
            unclear.remove(key);
        }
        return forGood;
    }

    /** Counts a failure; true when it is the message's own. */
    synchronized boolean isToBlame(String key) {
        Failed last = failed.get(key);
        int own = last == null ? 1 : count(last);
        failures++;
        failed.put(key, new Failed(own, arrivals, failures));
        boolean toBlame = own >= FAILURES;
        if (toBlame) {
            failed.remove(key);
        }
        return toBlame;
    }

    /** What came of others since then decides; where there was nobody, nothing is known. */
    private int count(Failed last) {
        long arrived = arrivals - last.arrivals();
        long alsoFailed = failures - last.failures();
        if (arrived > alsoFailed) {
            return last.inGoodWeather() + 1;
        }
        return alsoFailed > 0 ? 1 : last.inGoodWeather();
    }
}
