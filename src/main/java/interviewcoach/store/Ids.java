package interviewcoach.store;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Lists of ids as parameters of {@code in (...)}. */
final class Ids {

    /** Nobody has this id. */
    private static final long NOBODY = Long.MIN_VALUE;

    private static final int SHORTEST = 16;

    private Ids() {}

    /**
     * These ids and as many of nobody's as it takes: SQL knows no empty list, and each length makes
     * another statement to prepare.
     */
    static List<Long> listOf(Collection<Long> ids) {
        int length = Math.max(SHORTEST, Integer.highestOneBit(Math.max(1, ids.size() * 2 - 1)));
        return Stream.concat(
                        ids.stream(), Collections.nCopies(length - ids.size(), NOBODY).stream())
                .toList();
    }
}
