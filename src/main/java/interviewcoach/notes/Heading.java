package interviewcoach.notes;

import java.util.List;
import java.util.stream.Stream;

/**
 * A heading of a note with what stands under it.
 *
 * @param path the headings above it, and itself as the last
 * @param line counted from 1
 * @param text what stands between it and the next heading
 * @param parts the headings under it
 */
public record Heading(List<String> path, int line, String text, List<Heading> parts) {

    public Heading {
        path = List.copyOf(path);
        parts = List.copyOf(parts);
    }

    /** The heading itself, as it is written but without Markdown's signs. */
    public String title() {
        return path.getLast();
    }

    /** How far it is indented in the tree, from 0. */
    public int depth() {
        return path.size() - 1;
    }

    /** Whether no word stands right under it. */
    public boolean bare() {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether nothing stands under it or under one of its parts. */
    public boolean empty() {
        return bare() && parts.stream().allMatch(Heading::empty);
    }

    /** Itself and everything under it, from top to bottom. */
    public Stream<Heading> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Heading::all));
    }
}
