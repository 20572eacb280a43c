package interviewcoach.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text in HTML as Telegram does, with Telegram's words for what is wrong with it. */
public final class Html {

    /**
     * A text without its tags.
     *
     * @param lost what Telegram accepts but does not show as it was meant
     */
    public record Read(String text, List<String> lost) {}

    private static final Set<String> TAGS =
            Set.of(
                    "a",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "s",
                    "strike",
                    "del",
                    "u",
                    "ins",
                    "tg-spoiler",
                    "tg-emoji",
                    "span",
                    "pre",
                    "code",
                    "blockquote");
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]+));?");
    private static final Pattern START =
            Pattern.compile(
                    "<([A-Za-z][A-Za-z0-9-]*)((?:\\s+[A-Za-z-]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[A-Za-z0-9.-]+))?)*)\\s*/?>");
    private static final Pattern END = Pattern.compile("</([A-Za-z][A-Za-z0-9-]*)?\\s*>");

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> lost = new ArrayList<>();
    private int at;

    private Html(String source) {
        this.source = source;
    }

    /** What a reader sees of it. */
    public static Read read(String source) {
        return new Html(source).read();
    }

    private Read read() {
        while (at < source.length()) {
            switch (source.charAt(at)) {
                case '&' -> entity();
                case '<' -> tag();
                default -> text.append(source.charAt(at++));
            }
        }
        if (!open.isEmpty()) {
            throw problem("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
        }
        return new Read(text.toString().strip(), List.copyOf(lost));
    }

    private void entity() {
        Matcher entity = ENTITY.matcher(source).region(at, source.length());
        String meant = entity.lookingAt() ? meaning(entity) : "";
        if (meant.isEmpty()) {
            if (entity.hitEnd() || !entity.lookingAt()) {
                lost.add("'&' is not escaped");
            } else {
                lost.add("Telegram does not know " + entity.group());
            }
            text.append(source.charAt(at++));
        } else {
            text.append(meant);
            at = entity.end();
        }
    }

    private static String meaning(Matcher entity) {
        if (entity.group(1) != null) {
            return Character.toString(Integer.parseInt(entity.group(1)));
        }
        if (entity.group(2) != null) {
            return Character.toString(Integer.parseInt(entity.group(2), 16));
        }
        return NAMED.getOrDefault(entity.group(3), "");
    }

    private void tag() {
        if (source.startsWith("</", at)) {
            endTag();
        } else {
            startTag();
        }
    }

    private void startTag() {
        Matcher tag = START.matcher(source).region(at, source.length());
        if (!tag.lookingAt()) {
            throw problem(
                    "Unsupported start tag \"" + nameAt(at + 1) + "\" at byte offset " + here());
        }
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        if (!TAGS.contains(name)) {
            throw problem("Unsupported start tag \"" + name + "\" at byte offset " + here());
        }
        checkMeaning(name, tag.group(2));
        open.push(name);
        at = tag.end();
    }

    private String nameAt(int from) {
        int end = from;
        while (end < source.length()
                && !Character.isWhitespace(source.charAt(end))
                && source.charAt(end) != '>') {
            end++;
        }
        return source.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private void checkMeaning(String name, String attributes) {
        if (open.contains("pre") && !name.equals("code") || open.contains("code")) {
            lost.add("<" + name + "> inside code is not shown");
        }
        if (name.equals("blockquote") && open.contains("blockquote")) {
            lost.add("a quote inside a quote is not shown");
        }
        if (name.equals("a") && !attributes.contains("href")) {
            lost.add("<a> without href is no link");
        }
        if (name.equals("span") && !attributes.contains("tg-spoiler")) {
            throw problem("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + here());
        }
    }

    private void endTag() {
        Matcher tag = END.matcher(source).region(at, source.length());
        if (!tag.lookingAt()) {
            throw problem("Unclosed end tag at byte offset " + here());
        }
        if (open.isEmpty()) {
            throw problem("Unexpected end tag at byte offset " + here());
        }
        String name = tag.group(1) == null ? open.peek() : tag.group(1).toLowerCase(Locale.ROOT);
        if (!open.peek().equals(name)) {
            throw problem(
                    "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
                            .formatted(here(), open.peek(), name));
        }
        open.pop();
        at = tag.end();
    }

    private int here() {
        return source.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Refusal problem(String what) {
        return Refusal.violation("can't parse entities: " + what);
    }
}
