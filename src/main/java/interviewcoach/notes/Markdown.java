package interviewcoach.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the headings in Markdown as people write it: with and without a blank after the signs,
 * underlined, or, where a note has no other headings, as lines in bold.
 */
final class Markdown {

    /**
     * A heading and the lines up to the next one.
     *
     * @param level 1 is the highest
     * @param line counted from 1
     */
    record Section(int level, String title, int line, String text) {}

    private record Mark(int level, String title, int lines) {}

    private static final Pattern ATX = Pattern.compile(" {0,3}(#{1,6})\\h+(.*?)(?:\\h+#+)?\\h*");

    /** One sign without a blank begins a tag rather than a heading: {@code #python #interview}. */
    private static final Pattern TIGHT =
            Pattern.compile(
                    " {0,3}(#{2,6}|#(?=[^\\p{Ll}\\d!]))([^#\\s](?:(?!\\h#).)*?)(?:#+)?\\h*");

    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(={2,}|-{2,})\\h*");

    /** Lists, quotations, tables, headings: none of them is a text that can be underlined. */
    private static final Pattern NO_TEXT =
            Pattern.compile("\\h*|(?: {4}|\\t).*|\\h*(?:[-+*>|#]|\\d+[.)]\\h|```|~~~|<!--).*");

    private static final Pattern BOLD =
            Pattern.compile(" {0,3}[^\\p{L}\\d*_`|>-]*(\\*\\*|__)(?!\\h)(.{1,80}?)\\1:?\\h*");

    private final List<String> lines;
    private final boolean[] opaque;

    private Markdown(List<String> lines) {
        this.lines = lines;
        this.opaque = Fences.opaque(lines);
    }

    static List<Section> sections(String text) {
        Markdown markdown = new Markdown(text.lines().toList());
        List<Section> sections = markdown.cut(markdown::heading);
        return sections.isEmpty() ? markdown.cut(markdown::bold) : sections;
    }

    private List<Section> cut(IntFunction<Optional<Mark>> reading) {
        List<Section> sections = new ArrayList<>();
        int[] marked =
                IntStream.range(0, lines.size())
                        .filter(i -> !opaque[i] && reading.apply(i).isPresent())
                        .toArray();
        for (int k = 0; k < marked.length; k++) {
            int end = k + 1 < marked.length ? marked[k + 1] : lines.size();
            sections.add(section(reading.apply(marked[k]).orElseThrow(), marked[k], end));
        }
        return sections;
    }

    private Section section(Mark mark, int from, int to) {
        String text = String.join("\n", lines.subList(from + mark.lines(), to));
        return new Section(mark.level(), mark.title(), from + 1, body(text));
    }

    /** Rules between sections belong to none of them. */
    private static String body(String text) {
        return text.replaceFirst("(?:\\s*\\n)?\\h*(?:-{3,}|\\*{3,}|_{3,})\\s*$", "")
                .replaceFirst("^(?:\\h*\\n)+", "")
                .stripTrailing();
    }

    private Optional<Mark> heading(int i) {
        return signed(lines.get(i)).or(() -> underlined(i));
    }

    private static Optional<Mark> signed(String line) {
        Matcher atx = ATX.matcher(line);
        if (atx.matches()) {
            return mark(atx.group(1).length(), atx.group(2), 1);
        }
        Matcher tight = TIGHT.matcher(line);
        return tight.matches()
                ? mark(tight.group(1).length(), tight.group(2), 1)
                : Optional.empty();
    }

    /** Only a line that stands alone: a rule under a longer text is meant as a rule. */
    private Optional<Mark> underlined(int i) {
        if (i + 1 >= lines.size() || opaque[i + 1] || NO_TEXT.matcher(lines.get(i)).matches()) {
            return Optional.empty();
        }
        Matcher underline = UNDERLINE.matcher(lines.get(i + 1));
        boolean alone =
                i == 0
                        || opaque[i - 1]
                        || lines.get(i - 1).isBlank()
                        || signed(lines.get(i - 1)).isPresent();
        return alone && underline.matches()
                ? mark(underline.group(1).startsWith("=") ? 1 : 2, lines.get(i), 2)
                : Optional.empty();
    }

    private Optional<Mark> bold(int i) {
        Matcher bold = BOLD.matcher(lines.get(i));
        return bold.matches() ? mark(1, bold.group(2), 1) : Optional.empty();
    }

    private static Optional<Mark> mark(int level, String written, int lines) {
        String title = Titles.plain(written);
        return title.isEmpty() ? Optional.empty() : Optional.of(new Mark(level, title, lines));
    }
}
