package interviewcoach.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Telegram's HTML as a terminal shows it: styled or plain, quotations indented. */
final class Markup {

    private static final Pattern QUOTATION =
            Pattern.compile("(?=<blockquote[ >])|(?<=</blockquote>)");
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\">(.*?)</a>");
    private static final Pattern STYLE = Pattern.compile("\033\\[\\d*m");

    private static final String BOLD = "\033[1m";
    private static final String DIM = "\033[2m";
    private static final String NORMAL = "\033[22m";
    private static final String INDENT = "    ";

    private final boolean styled;
    private final int columns;

    /**
     * @param columns where lines are wrapped; 0 leaves them as they are
     */
    Markup(boolean styled, int columns) {
        this.styled = styled;
        this.columns = columns;
    }

    String text(String html) {
        return Arrays.stream(QUOTATION.split(html)).map(this::part).collect(Collectors.joining());
    }

    private String part(String html) {
        String indent = html.startsWith("<blockquote") ? INDENT : "";
        return Arrays.stream(inline(html).split("\n", -1))
                .flatMap(line -> wrapped(line, columns - indent.length()).stream())
                .map(line -> line.isEmpty() ? line : indent + line)
                .collect(Collectors.joining("\n"));
    }

    private String inline(String html) {
        return unescape(
                LINK.matcher(html)
                        .replaceAll("$2 ($1)")
                        .replaceAll("<b>", styled ? BOLD : "")
                        .replaceAll("<(code|pre)[^>]*>", styled ? DIM : "")
                        .replaceAll("</(b|code|pre)>", styled ? NORMAL : "")
                        .replaceAll("</?\\w+[^>]*>", ""));
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static List<String> wrapped(String line, int columns) {
        if (columns <= 0 || width(line) <= columns) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : line.split(" ", -1)) {
            if (!current.isEmpty() && width(current) + 1 + width(word) > columns) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return lines;
    }

    private static int width(CharSequence styledText) {
        return STYLE.matcher(styledText).replaceAll("").length();
    }
}
