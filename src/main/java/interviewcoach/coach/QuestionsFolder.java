package interviewcoach.coach;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the bank: the one that was asked for, else {@code COACH_QUESTIONS}, else {@code
 * ./questions}, else the one inside the program.
 */
final class QuestionsFolder implements Closeable {

    private static final String INSIDE = "/questions/glossary.yaml";

    private final Path path;
    private final Optional<FileSystem> jar;

    private QuestionsFolder(Path path, Optional<FileSystem> jar) {
        this.path = path;
        this.jar = jar;
    }

    static QuestionsFolder open(@Nullable Path asked, Function<String, @Nullable String> variables)
            throws IOException {
        if (asked != null) {
            return new QuestionsFolder(asked, Optional.empty());
        }
        String variable = Objects.requireNonNullElse(variables.apply("COACH_QUESTIONS"), "");
        if (!variable.isBlank()) {
            return new QuestionsFolder(Path.of(variable), Optional.empty());
        }
        Path here = Path.of("questions");
        return Files.isDirectory(here) ? new QuestionsFolder(here, Optional.empty()) : inside();
    }

    private static QuestionsFolder inside() throws IOException {
        URL glossary = Coach.class.getResource(INSIDE);
        if (glossary == null) {
            throw new FileNotFoundException(INSIDE + " is not on the class path");
        }
        URI uri = uri(glossary);
        if (uri.getScheme().equals("file")) {
            return new QuestionsFolder(folderOf(Path.of(uri)), Optional.empty());
        }
        FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
        return new QuestionsFolder(folderOf(Path.of(uri)), Optional.of(jar));
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (jar.isPresent()) {
            jar.get().close();
        }
    }
}
