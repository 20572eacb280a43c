package interviewcoach.notes;

import java.util.stream.Collectors;

/** Writes texts so that YAML reads them as they are. */
final class Yaml {

    private static final String INDENT = "      ";

    private Yaml() {}

    /** A text of one line, in quotes. */
    static String line(String text) {
        return "'" + printable(text).replace("'", "''") + "'";
    }

    /** A text of several lines, as the value of a question's field. */
    static String text(String text) {
        String clean = printable(text);
        if (clean.isBlank()) {
            return "''";
        }
        String sign = clean.startsWith(" ") ? "|2-" : "|-";
        return clean.lines()
                .map(line -> line.isBlank() ? "" : INDENT + line)
                .collect(Collectors.joining("\n", sign + "\n", ""));
    }

    private static String printable(String text) {
        return text.replaceAll(
                "[^\\t\\n\\x20-\\x7E\\xA0-\\uD7FF\\uE000-\\uFEFE\\uFF00-\\uFFFD\\x{10000}-\\x{10FFFF}]",
                "");
    }
}
