package interviewcoach.notes;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A note as a tree of headings.
 *
 * @param headings those of the highest level
 */
public record Note(Path file, List<Heading> headings) {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{3})(?!\\d).*");

    public Note {
        headings = List.copyOf(headings);
    }

    /** What links call it: the three digits with which the file's name begins, else the name. */
    public String name() {
        Matcher numbered = NUMBERED.matcher(baseName());
        return numbered.matches() ? numbered.group(1) : baseName();
    }

    /** The name of its file, without folders and without its ending. */
    public String baseName() {
        return fileName().replaceFirst("\\.[^.]+$", "");
    }

    /** The name of its file, without folders. */
    public String fileName() {
        return file.getFileName().toString();
    }

    /** All headings, from top to bottom. */
    public Stream<Heading> all() {
        return headings.stream().flatMap(Heading::all);
    }
}
