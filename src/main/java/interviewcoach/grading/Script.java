package interviewcoach.grading;

/** The two alphabets of the texts, their look-alikes and their place on one keyboard. */
final class Script {

    private static final String LATIN_TWINS = "acekopxytmhbACEKOPXYTMHB";
    private static final String CYRILLIC_TWINS = "асекорхутмнвАСЕКОРХУТМНВ";

    private static final String LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String CYRILLIC_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю";

    private Script() {}

    static boolean isCyrillic(char c) {
        return c >= 0x400 && c <= 0x45F;
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /**
     * A word of mixed alphabets in the one that is meant: all look-alikes turned, or the Latin stem
     * of a word with a Russian ending ("GILа").
     */
    static String unmixed(String word) {
        int cyrillic = count(word, true);
        int latin = count(word, false);
        if (cyrillic == 0 || latin == 0) {
            return word;
        }
        if (isNameWithEnding(word)) {
            return latinStem(word);
        }
        String russian = turned(word, LATIN_TWINS, CYRILLIC_TWINS);
        String english = turned(word, CYRILLIC_TWINS, LATIN_TWINS);
        boolean canBeRussian = count(russian, false) == 0;
        boolean canBeEnglish = count(english, true) == 0;
        if (canBeRussian && (cyrillic >= latin || !canBeEnglish)) {
            return russian;
        }
        return canBeEnglish ? english : latinStem(word);
    }

    /** The word that the same keys type in the other layout. */
    static String flipped(String word) {
        boolean fromLatin = isLatin(word.charAt(0)) || !Character.isLetter(word.charAt(0));
        return fromLatin
                ? turned(word, LATIN_KEYS, CYRILLIC_KEYS)
                : turned(word, CYRILLIC_KEYS, LATIN_KEYS);
    }

    /** Whether the key types a Russian letter in the other layout. */
    static boolean isLatinKey(char c) {
        return LATIN_KEYS.indexOf(Character.toLowerCase(c)) >= 0;
    }

    /** Whether one of the keys types a mark in Latin, a letter in Russian. */
    static boolean hasMarkKey(String keys) {
        for (int i = 0; i < keys.length(); i++) {
            if (!isLatin(keys.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasLatin(String word) {
        return count(word, false) > 0;
    }

    static boolean hasCyrillic(String word) {
        return count(word, true) > 0;
    }

    /** "GILа": capitals of one alphabet, small letters of the other. */
    private static boolean isNameWithEnding(String word) {
        int at = 0;
        while (at < word.length() && word.charAt(at) >= 'A' && word.charAt(at) <= 'Z') {
            at++;
        }
        boolean ending = at >= 2 && at < word.length();
        for (int i = at; i < word.length(); i++) {
            ending &= isCyrillic(word.charAt(i)) && Character.isLowerCase(word.charAt(i));
        }
        return ending;
    }

    private static String latinStem(String word) {
        int end = 0;
        while (end < word.length() && !isCyrillic(word.charAt(end))) {
            end++;
        }
        int stem = end > 0 && word.charAt(end - 1) == '\'' ? end - 1 : end;
        return stem >= 2 ? word.substring(0, stem) : word;
    }

    private static int count(String word, boolean cyrillic) {
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (cyrillic ? isCyrillic(c) : isLatin(c)) {
                count++;
            }
        }
        return count;
    }

    private static String turned(String word, String from, String to) {
        StringBuilder turned = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = from.indexOf(word.charAt(i));
            turned.append(at < 0 ? word.charAt(i) : to.charAt(at));
        }
        return turned.toString();
    }
}
