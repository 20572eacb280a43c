package interviewcoach.coach;

import interviewcoach.notes.Note;
import interviewcoach.notes.NotesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The notes that are named on the command line, one by one or by their folders. */
final class NotesParameter {

    @Parameters(
            arity = "1..*",
            paramLabel = "NOTES",
            description = "заметки в Markdown или папка с ними (.md, .markdown, .txt)")
    private List<Path> places;

    List<Note> read(CommandLine verb) throws IOException {
        List<Note> notes = new ArrayList<>();
        for (Path place : places) {
            if (!Files.isReadable(place)) {
                throw new ParameterException(verb, "Не могу прочитать " + place);
            }
            notes.addAll(NotesReader.read(place));
        }
        if (notes.isEmpty()) {
            throw new ParameterException(verb, "Здесь нет заметок (.md, .markdown, .txt)");
        }
        return List.copyOf(notes);
    }
}
