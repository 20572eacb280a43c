package interviewcoach.voice;

/** A score as people read it. */
final class Percent {

    private Percent() {}

    /** A share of 0..1 as {@code 60 %}; what falls short of all is never shown as 100. */
    static String of(double share) {
        long rounded = Math.round(share * 100);
        return (rounded == 100 && share < 1 - 1e-9 ? 99 : rounded) + " %";
    }
}
