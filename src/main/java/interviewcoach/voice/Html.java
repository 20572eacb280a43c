package interviewcoach.voice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram's HTML: escaping, and counting what is left of it once it is read. */
final class Html {

    /** Most UTF-16 units of a message once its markup is read. */
    static final int MESSAGE = 4096;

    private static final Pattern PIECE = Pattern.compile("<(/?)(\\w+)[^>]*>|&\\w+;|[^<&]+|[<&]");

    private Html() {}

    /** A text of anybody's as it must stand between tags. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A text of the bank's, in which code stands between backticks. */
    static String prose(String text) {
        return escape(text).replaceAll("`([^`\n]+)`", "<code>$1</code>");
    }

    static String bold(String text) {
        return "<b>" + escape(text) + "</b>";
    }

    static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    static String link(String title, String address) {
        return "<a href=\""
                + escape(address).replace("\"", "&quot;")
                + "\">"
                + escape(title)
                + "</a>";
    }

    /** A quotation that a phone shows folded; its content is HTML already. */
    static String folded(String html) {
        return "<blockquote expandable>" + html + "</blockquote>";
    }

    static String python(String code) {
        return "<pre><code class=\"language-python\">" + escape(code.strip()) + "</code></pre>";
    }

    /** What a reader sees, without markup. */
    static String visible(String html) {
        StringBuilder seen = new StringBuilder();
        Matcher pieces = PIECE.matcher(html);
        while (pieces.find()) {
            seen.append(pieces.group(2) == null ? unescape(pieces.group()) : "");
        }
        return seen.toString();
    }

    /** The beginning of a message that shows at most so many UTF-16 units, its tags closed. */
    static String cut(String html, int most) {
        if (visible(html).length() <= most) {
            return html;
        }
        StringBuilder kept = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        int room = most - 1;
        Matcher pieces = PIECE.matcher(html);
        while (room > 0 && pieces.find()) {
            if (pieces.group(2) == null) {
                String text = unescape(pieces.group());
                kept.append(escape(beginning(text, room)));
                room -= text.length();
            } else {
                track(open, pieces.group(1), pieces.group(2));
                kept.append(pieces.group());
            }
        }
        kept.append('…');
        open.forEach(tag -> kept.append("</").append(tag).append('>'));
        return kept.toString();
    }

    private static void track(Deque<String> open, String slash, String tag) {
        if (slash.isEmpty()) {
            open.push(tag);
        } else {
            open.pop();
        }
    }

    private static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private static String unescape(String piece) {
        return switch (piece) {
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            case "&quot;" -> "\"";
            case "&amp;" -> "&";
            default -> piece;
        };
    }
}
