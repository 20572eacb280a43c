package interviewcoach.notes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section's text, and apart from it the first block of code in it.
 *
 * @param code nothing if there is none
 */
record Sample(String text, String code) {

    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^\\h*(`{3,}|~{3,})[^`\\n]*\\n(.*?)^\\h*\\1[`~]*\\h*$\\n?");

    static Sample of(String section) {
        Matcher block = BLOCK.matcher(section);
        return block.find()
                ? new Sample(tidy(block.replaceFirst("")), tidy(block.group(2)))
                : new Sample(tidy(section), "");
    }

    private static String tidy(String text) {
        return text.stripTrailing().stripIndent().replaceFirst("^(?:\\h*\\n)+", "");
    }
}
