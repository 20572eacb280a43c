package interviewcoach.voice;

/** Long texts made short where only their beginning is needed. */
final class Shortened {

    private static final String MORE = "…";

    private Shortened() {}

    /** In one line of at most so many UTF-16 units, broken off behind a word if it must be. */
    static String line(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= most) {
            return line;
        }
        return behindWord(line, most - MORE.length()).stripTrailing() + MORE;
    }

    /** The sentences that fit into so many UTF-16 units, or the beginning of the first. */
    static String sentences(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        int end = line.length() <= most ? line.length() : line.lastIndexOf(". ", most - 1) + 1;
        return line(end > 0 ? line.substring(0, end) : line, most);
    }

    /** Whole lines only, at most so many UTF-16 units. */
    static String lines(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf('\n', Math.max(most - MORE.length() - 1, 0));
        return end <= 0 ? "" : text.substring(0, end + 1) + MORE;
    }

    private static String behindWord(String line, int most) {
        int border = line.lastIndexOf(' ', most);
        if (border >= most / 2) {
            return line.substring(0, border).replaceAll("[\\s,;:.–—(«-]+$", "");
        }
        int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
        return line.substring(0, end);
    }
}
