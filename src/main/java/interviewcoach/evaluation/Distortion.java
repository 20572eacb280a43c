package interviewcoach.evaluation;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happens to an answer on its way from the head through the thumbs; none of it changes what
 * was meant, so the grade should hardly change.
 */
public enum Distortion {
    /** One letter in one word of five is lost, doubled or swapped. */
    TYPOS(Distortion::withTypos),
    /** Dictated or hurried: no punctuation at all. */
    NO_PUNCTUATION(Distortion::withoutPunctuation),
    /** Caps lock. */
    UPPER_CASE(text -> text.toUpperCase(Locale.ROOT)),
    /** Every fifth word is typed in the other keyboard layout. */
    OTHER_LAYOUT(Distortion::inOtherLayout),
    /** The letter ё is typed as е. */
    NO_YO(text -> text.replace('ё', 'е').replace('Ё', 'Е'));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern LONG_WORD = Pattern.compile("[а-яёА-ЯЁ]{5,}");
    private static final Pattern PUNCTUATION =
            Pattern.compile("[.,;:!?—–\"«»()]+(?=\\s|$)|(?<=^|\\s)[«(\"—–-]+");
    private static final Pattern CYRILLIC_WORD = Pattern.compile("(?<![А-Яа-яЁё])[а-яё]{4,}");
    private static final String LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String CYRILLIC_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    private static final int EVERY = 5;

    private final UnaryOperator<String> change;

    Distortion(UnaryOperator<String> change) {
        this.change = change;
    }

    /** The distorted text; the same for the same text. */
    public String of(String text) {
        return change.apply(text);
    }

    /** About one in five of all words, but only long ones can be misspelt and still be read. */
    private static String withTypos(String text) {
        var random = new SplittableRandom(text.hashCode());
        double words = WORD.matcher(text).results().count();
        double longWords = Math.max(1, LONG_WORD.matcher(text).results().count());
        double share = words / EVERY / longWords;
        return LONG_WORD
                .matcher(text)
                .replaceAll(word ->
                        Matcher.quoteReplacement(
                                random.nextDouble() < share
                                        ? misspelt(word.group(), random)
                                        : word.group()));
    }

    private static String misspelt(String word, SplittableRandom random) {
        int at = random.nextInt(1, word.length() - 1);
        String before = word.substring(0, at);
        char letter = word.charAt(at);
        String after = word.substring(at + 1);
        return switch (random.nextInt(3)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            default -> before + after.charAt(0) + letter + after.substring(1);
        };
    }

    private static String inOtherLayout(String text) {
        int[] count = {text.hashCode() & 3};
        return CYRILLIC_WORD
                .matcher(text)
                .replaceAll(word ->
                        Matcher.quoteReplacement(
                                count[0]++ % EVERY == 0 ? flipped(word.group()) : word.group()));
    }

    private static String flipped(String word) {
        var flipped = new StringBuilder();
        for (char letter : word.toCharArray()) {
            int key = CYRILLIC_KEYS.indexOf(letter);
            flipped.append(key < 0 ? letter : LATIN_KEYS.charAt(key));
        }
        return flipped.toString();
    }

    private static String withoutPunctuation(String text) {
        return PUNCTUATION.matcher(text).replaceAll("");
    }
}
