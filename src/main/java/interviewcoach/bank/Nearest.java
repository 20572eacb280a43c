package interviewcoach.bank;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which of the known words was meant. */
public final class Nearest {

    private static final int FARTHEST = 3;

    private Nearest() {}

    /** A question to the author that names the nearest of the known words, or else all of them. */
    static String ask(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "здесь нет ни одного";
        }
        return of(word, known)
                .map(near -> "может быть, " + near + "?")
                .orElse("есть " + String.join(", ", known));
    }

    /** The nearest of the known words, unless none is near. */
    public static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= farthest(word))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    private static int farthest(String word) {
        return Math.clamp(word.length() / 2, 1, FARTHEST);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
