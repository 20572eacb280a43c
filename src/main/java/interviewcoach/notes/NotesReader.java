package interviewcoach.notes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads notes: Markdown, in files that end in md, markdown or txt. */
public final class NotesReader {

    private NotesReader() {}

    /**
     * Reads a note, whatever its name, or all notes of a folder in the order of their names.
     *
     * @throws IOException if a file cannot be read
     */
    public static List<Note> read(Path place) throws IOException {
        List<Note> notes = new ArrayList<>();
        for (Path file : Files.isDirectory(place) ? files(place) : List.of(place)) {
            notes.add(parse(file, Encoding.read(Files.readAllBytes(file))));
        }
        return List.copyOf(notes);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(NotesReader::holdsNote).sorted().toList();
        }
    }

    private static boolean holdsNote(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.matches("[^.].*\\.(md|markdown|txt)") && Files.isRegularFile(file);
    }

    /** The note of this text. */
    static Note parse(Path file, String text) {
        return new Note(file, Outline.of(Markdown.sections(text)));
    }
}
