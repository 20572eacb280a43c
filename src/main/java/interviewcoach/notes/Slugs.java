package interviewcoach.notes;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes names of Latin letters, digits and hyphens out of any text, each only once. */
final class Slugs {

    private static final int LONGEST = 40;
    private static final int ROOM_FOR_NUMBER = 4;

    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final List<String> LATIN =
            List.of(
                    "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o",
                    "p", "r", "s", "t", "u", "f", "h", "c", "ch", "sh", "sch", "", "y", "", "e",
                    "yu", "ya");

    private final Set<String> taken;

    Slugs(String... taken) {
        this.taken = new HashSet<>(Set.of(taken));
    }

    String of(String text) {
        String slug = slug(text);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? slug : slug + "-" + number)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    private static String slug(String text) {
        String words =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .chars()
                        .mapToObj(Slugs::latin)
                        .collect(Collectors.joining())
                        .replaceAll("[^a-z0-9]+", "-");
        String slug = cut(words).replaceAll("^-|-$", "");
        return slug.isEmpty() ? "note" : slug;
    }

    /** Whole words, if that leaves any. */
    private static String cut(String words) {
        int most = LONGEST - ROOM_FOR_NUMBER;
        if (words.length() <= most) {
            return words;
        }
        int end = words.lastIndexOf('-', most);
        return words.substring(0, end > 0 ? end : most);
    }

    private static String latin(int letter) {
        int place = CYRILLIC.indexOf(letter);
        return place < 0 ? Character.toString(letter) : LATIN.get(place);
    }
}
