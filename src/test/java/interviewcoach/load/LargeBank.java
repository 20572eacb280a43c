package interviewcoach.load;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Question;
import interviewcoach.bank.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The questions of this project, and as many copies of them as a large bank needs. */
final class LargeBank {

    private static final Path QUESTIONS = Path.of("questions");
    private static final String GLOSSARY = "glossary.yaml";
    private static final Pattern QUESTION = Pattern.compile("(?m)^(?=  - id: )");

    private final Path folder;
    private int missing;

    private LargeBank(Path folder, int size) {
        this.folder = folder;
        this.missing = size;
    }

    /** The questions as they are. */
    static List<Question> questions() throws IOException {
        return BankFiles.load(QUESTIONS, Words.DICTIONARY).bank().questions();
    }

    /** Writes a bank of that many questions. */
    static void write(Path folder, int size) throws IOException {
        Files.createDirectories(folder);
        Files.copy(QUESTIONS.resolve(GLOSSARY), folder.resolve(GLOSSARY));
        var bank = new LargeBank(folder, size);
        List<Path> topics = topics();
        for (int copy = 0; bank.missing > 0; copy++) {
            for (Path topic : topics) {
                bank.copy(topic, copy);
            }
        }
    }

    private static List<Path> topics() throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith(GLOSSARY))
                    .sorted()
                    .toList();
        }
    }

    private void copy(Path file, int copy) throws IOException {
        var parts = new ArrayList<>(List.of(QUESTION.split(Files.readString(file))));
        String head = parts.removeFirst();
        int taken = Math.min(missing, parts.size());
        if (taken > 0) {
            String text = head + String.join("", parts.subList(0, taken));
            String renamed = text.replaceAll("(?m)^(topic: \\S+|  - id: \\S+)", "$1-" + copy);
            String name = file.getFileName().toString().replace(".yaml", "-" + copy + ".yaml");
            Files.writeString(folder.resolve(name), renamed);
            missing -= taken;
        }
    }
}
