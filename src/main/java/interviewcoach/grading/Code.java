package interviewcoach.grading;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The names under which a piece of code is found; case does not count, as on a phone. */
final class Code {

    private Code() {}

    /** The key of a code token as a pattern writes it. */
    static String key(String code) {
        return "`" + code.toLowerCase(Locale.ROOT);
    }

    /**
     * The keys of a token of an answer: the whole, the parts of a dotted name, without marks of
     * decorators and stars.
     */
    static Set<String> namesIn(String raw) {
        Set<String> names = new LinkedHashSet<>();
        String plain = withoutMarks(raw);
        names.add(key(raw));
        names.add(key(plain));
        if (plain.indexOf('.') > 0) {
            for (String part : plain.split("\\.", 8)) {
                names.add(key(part));
            }
        }
        return names;
    }

    static String withoutMarks(String raw) {
        int start = 0;
        while (start < raw.length() && (raw.charAt(start) == '@' || raw.charAt(start) == '*')) {
            start++;
        }
        return raw.substring(start);
    }
}
