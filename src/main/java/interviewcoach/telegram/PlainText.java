package interviewcoach.telegram;

import java.util.regex.Pattern;

/** Telegram's HTML without its markup, for a text that Telegram could not parse. */
final class PlainText {

    private static final Pattern TAG =
            Pattern.compile("</?(?:b|i|u|s|a|code|pre|blockquote)(?:\\s[^<>]*)?>");

    private PlainText() {}

    static String of(String html) {
        return TAG.matcher(html)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
