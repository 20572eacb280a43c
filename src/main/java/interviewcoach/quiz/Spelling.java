package interviewcoach.quiz;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Compares what was typed with what may have been meant. */
final class Spelling {

    private Spelling() {}

    /** Lower case, ё as е, words of letters and digits parted by single spaces. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Orders by likeness to what was said, the most alike first. */
    static <T> Comparator<T> byLikeness(String said, Function<T, List<String>> names) {
        return Comparator.comparingDouble(it ->
                names.apply(it).stream()
                        .mapToDouble(name -> difference(said, name))
                        .min()
                        .orElse(1));
    }

    /** From 0 for the same to 1 for nothing in common. */
    static double difference(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 0 : (double) edits(a, b) / longer;
    }

    /** Damerau-Levenshtein distance: insert, delete, replace, or swap two neighbours. */
    static int edits(String a, String b) {
        int[][] least = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                least[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(least, a, b, i, j);
            }
        }
        return least[a.length()][b.length()];
    }

    private static int step(int[][] least, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best =
                Math.min(
                        least[i - 1][j - 1] + change,
                        1 + Math.min(least[i - 1][j], least[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
    }
}
