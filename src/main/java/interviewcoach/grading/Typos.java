package interviewcoach.grading;

import java.util.ArrayList;
import java.util.List;

/** Distance between two spellings: insertions, deletions, changes and swaps of neighbours. */
final class Typos {

    private Typos() {}

    /** The words that are meant if a letter was doubled or two neighbours were swapped. */
    static List<String> undone(String word) {
        List<String> undone = new ArrayList<>();
        for (int i = 1; i < word.length(); i++) {
            char letter = word.charAt(i);
            char before = word.charAt(i - 1);
            String head = word.substring(0, i - 1);
            String tail = word.substring(i + 1);
            undone.add(letter == before ? head + letter + tail : head + letter + before + tail);
        }
        return undone;
    }

    /** The number of edits, or {@code most + 1} when it takes more. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] older = new int[b.length() + 1];
        int[] old = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            old[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = fill(a, b, i, older, old, row);
            if (least > most) {
                return most + 1;
            }
            int[] spare = older;
            older = old;
            old = row;
            row = spare;
        }
        return Math.min(old[b.length()], most + 1);
    }

    private static int fill(String a, String b, int i, int[] older, int[] old, int[] row) {
        int least = row[0];
        for (int j = 1; j <= b.length(); j++) {
            int change = old[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(change, Math.min(old[j], row[j - 1]) + 1);
            if (isSwap(a, b, i, j)) {
                row[j] = Math.min(row[j], older[j - 2] + 1);
            }
            least = Math.min(least, row[j]);
        }
        return least;
    }

    private static boolean isSwap(String a, String b, int i, int j) {
        return i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
