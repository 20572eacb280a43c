package interviewcoach.notes;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What counts in a heading when it is shown and when it is compared. */
final class Titles {

    /** From the strictest to the mildest, so that C and C++, 1.0 and 2.0 stay apart. */
    static final List<UnaryOperator<String>> READINGS =
            List.of(Titles::plain, Titles::words, Titles::unnumbered);

    private static final Pattern LINK = Pattern.compile("!?\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern ANCHOR = Pattern.compile("\\{#[^}]*}|<a\\b[^>]*>|</a>");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,3})(?=\\S)([^*]+)(?<=\\S)\\1");
    private static final Pattern KEYCAP = Pattern.compile("[0-9#*]\\uFE0F?\\u20E3");
    private static final Pattern NUMBERING =
            Pattern.compile("(?:№ *)?\\d+(?:\\.\\d+)*[.):]?\\s+(?=\\S)");

    private static final Pattern ORDINAL = Pattern.compile("^\\d+(?:\\.\\d+)*[.)]\\s+(?=\\S)");
    private static final Pattern SIGNS = Pattern.compile("[\\p{So}\\uFE0F\\u200D]+");

    private Titles() {}

    /** The heading without Markdown's own signs and the colon at its end. */
    static String plain(String written) {
        String text = LINK.matcher(written).replaceAll("$1");
        text = ANCHOR.matcher(text).replaceAll("");
        return EMPHASIS.matcher(text)
                .replaceAll("$2")
                .replaceAll("\\h+", " ")
                .replaceFirst(" ?:? *$", "")
                .strip();
    }

    /** What a person would say of a path of headings: no signs, no numbers before them. */
    static String spoken(String path) {
        return Stream.of(path.split(NoteLink.BELOW))
                .map(it -> SIGNS.matcher(KEYCAP.matcher(plain(it)).replaceAll("")).replaceAll(""))
                .map(it -> ORDINAL.matcher(it.strip()).replaceFirst("").strip())
                .collect(Collectors.joining(": "));
    }

    /** Its letters and digits only, without regard to case and to ё. */
    static String words(String title) {
        String text = KEYCAP.matcher(plain(title)).replaceAll(" ");
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Its words without the number that it may begin with. */
    static String unnumbered(String title) {
        String text = KEYCAP.matcher(plain(title)).replaceAll(" ").strip();
        return words(
                NUMBERING.matcher(text.replaceFirst("^[^\\p{L}\\p{N}№]+", "")).replaceFirst(""));
    }
}
