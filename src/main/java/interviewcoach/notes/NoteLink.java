package interviewcoach.notes;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Names a heading of a note: {@code 003#Кэширование}, or {@code 003#Кэширование > Redis} where the
 * note has several of the name. Headings in between may be left out.
 *
 * @param note what the note is called, {@link Note#name}
 * @param heading as it is written, with or without headings above it
 */
public record NoteLink(String note, String heading) {

    static final String BELOW = " > ";

    /** Reads {@code note#heading}. */
    public static NoteLink of(String written) {
        int sign = written.indexOf('#');
        return sign < 0
                ? new NoteLink(written.strip(), "")
                : new NoteLink(
                        written.substring(0, sign).strip(), written.substring(sign + 1).strip());
    }

    /** The shortest link that names this heading of this note and no other. */
    public static NoteLink to(Heading heading, Note note) {
        List<String> path = heading.path();
        return Stream.iterate(path.size() - 1, from -> from >= 0, from -> from - 1)
                .map(from -> String.join(BELOW, path.subList(from, path.size())))
                .map(written -> new NoteLink(note.name(), written))
                .filter(link -> link.places(note).equals(List.of(heading.path())))
                .findFirst()
                .orElseGet(() -> new NoteLink(note.name(), String.join(BELOW, path)));
    }

    private List<List<String>> places(Note note) {
        return List.copyOf(find(note).keySet());
    }

    /** Whether it leads to this note. */
    public boolean leadsTo(Note other) {
        return note.equals(other.name())
                || note.equals(other.fileName())
                || note.equals(other.baseName());
    }

    /**
     * The headings it may mean, by their paths: one path if all is well, none if there is no such
     * heading, several if it must be said which one is meant. Headings that even have their path in
     * common are one section written in several places.
     */
    public Map<List<String>, List<Heading>> find(Note where) {
        for (List<String> asked : List.of(List.of(heading), List.of(heading.split(BELOW)))) {
            for (UnaryOperator<String> reading : Titles.READINGS) {
                Map<List<String>, List<Heading>> found = find(where, asked, reading);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return Map.of();
    }

    private static Map<List<String>, List<Heading>> find(
            Note note, List<String> asked, UnaryOperator<String> reading) {
        List<String> wanted = asked.stream().map(reading).toList();
        Map<List<String>, List<Heading>> found = new LinkedHashMap<>();
        note.all()
                .filter(it -> fits(it.path().stream().map(reading).toList(), wanted))
                .forEach(it -> found.computeIfAbsent(it.path(), path -> new ArrayList<>()).add(it));
        return whole(found, wanted.size());
    }

    private static boolean fits(List<String> path, List<String> wanted) {
        if (wanted.getLast().isEmpty() || !path.getLast().equals(wanted.getLast())) {
            return false;
        }
        Iterator<String> above = path.subList(0, path.size() - 1).iterator();
        return wanted.subList(0, wanted.size() - 1).stream().allMatch(it -> passes(above, it));
    }

    private static boolean passes(Iterator<String> above, String wanted) {
        while (above.hasNext()) {
            if (above.next().equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** A path given from the very top means that heading, even if others of the name are deeper. */
    private static Map<List<String>, List<Heading>> whole(
            Map<List<String>, List<Heading>> found, int length) {
        Map<List<String>, List<Heading>> whole = new LinkedHashMap<>(found);
        whole.keySet().removeIf(path -> path.size() != length);
        return whole.isEmpty() ? found : whole;
    }

    @Override
    public String toString() {
        return note + "#" + heading;
    }
}
