package interviewcoach.bank;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Guesses what the author of a broken line meant, so that reading can go on behind it. */
final class Mending {

    private static final Pattern LINE = Pattern.compile("(\\s*+(?:- +)*+(?:[\\w-]+: +)?)(\\S.*)");

    private Mending() {}

    static String mend(Slip slip, List<String> lines) {
        String line = lines.get(slip.index());
        return switch (slip.kind()) {
            case INDENT -> indentAbove(slip.index(), lines) + line.strip();
            case BLOCK -> line.replaceFirst("([|>][-+]?) .*", "$1");
            case VALUE -> quoted(line);
        };
    }

    private static String indentAbove(int index, List<String> lines) {
        int above = index - 1;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        // a field below the first one of an item stands behind the item's dash
        return above < 0 ? "" : lines.get(above).replaceFirst("^([ -]*).*", "$1").replace('-', ' ');
    }

    private static String quoted(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return "";
        }
        String value = parts.group(2).strip();
        return parts.group(1) + (value.startsWith("[") ? quotedList(value) : quote(value));
    }

    private static String quotedList(String value) {
        String items = value.substring(1).replaceFirst("]$", "");
        return Arrays.stream(items.split(","))
                .map(item -> quote(item.strip().replaceAll("^['\"]|['\"]$", "")))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
