package interviewcoach.bank;

import interviewcoach.bank.TopicReader.Item;
import interviewcoach.bank.TopicReader.Page;
import interviewcoach.grading.Glossary;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a folder of questions: a YAML file for each topic, and {@code glossary.yaml}. */
public final class BankFiles {

    private static final String GLOSSARY = "glossary.yaml";

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file)
                    .thenComparing(Problem::line)
                    .thenComparing(Problem::message);

    private final Path folder;
    private final List<Report> reports = new ArrayList<>();

    private BankFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads everything and names every problem of form, never stopping at the first.
     *
     * @param folder a folder on disk or inside a jar
     * @throws IOException if the dictionary or a file that is there cannot be read
     */
    public static Loaded load(Path folder, Dictionary dictionary) throws IOException {
        return new BankFiles(folder).read(dictionary, false);
    }

    /** Does what {@link #load} does, and runs the examples of every question. */
    public static Loaded check(Path folder, Dictionary dictionary) throws IOException {
        return new BankFiles(folder).read(dictionary, true);
    }

    private Loaded read(Dictionary dictionary, boolean thorough) throws IOException {
        QuestionCompiler compiler =
                new QuestionCompiler(
                        dictionary.with(glossary()), dictionary.calibration(), thorough);
        List<Page> pages = pages();
        refuseDoubles(pages);
        List<Item> items = pages.stream().flatMap(page -> page.items().stream()).toList();
        List<Question> questions =
                items.parallelStream().map(compiler::compile).flatMap(Optional::stream).toList();
        items.forEach(item -> reports.add(item.report()));
        return new Loaded(bank(pages, questions), compiler.grader(), citations(items), problems());
    }

    private static List<Citation> citations(List<Item> items) {
        return items.stream()
                .flatMap(item -> item.written().citations(item.report().file()).stream())
                .toList();
    }

    private Glossary glossary() throws IOException {
        Path file = folder.resolve(GLOSSARY);
        if (!Files.isDirectory(folder)) {
            return Glossary.empty();
        }
        Report report = report(file);
        if (!Files.exists(file)) {
            report.warning(
                    1, "нет словаря терминов: без него «гил» и GIL остаются разными словами");
            return Glossary.empty();
        }
        return text(file, report).map(new GlossaryReader(report)::read).orElseGet(Glossary::empty);
    }

    private List<Page> pages() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            report(folder).error(1, nothingHere());
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Path file : files) {
            Report report = report(file);
            text(file, report).ifPresent(text -> sheets.add(new Sheet(text, report)));
        }
        return sheets.parallelStream()
                .flatMap(sheet -> new TopicReader(sheet.report()).read(sheet.text()).stream())
                .sorted(Comparator.comparingInt(Page::order))
                .toList();
    }

    private String nothingHere() {
        return Files.isDirectory(folder)
                ? "здесь нет файлов с вопросами (тема.yaml)"
                : "такой папки нет";
    }

    private record Sheet(String text, Report report) {}

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(BankFiles::holdsQuestions).sorted().toList();
        }
    }

    private static boolean holdsQuestions(Path file) {
        String name = file.getFileName().toString();
        return name.matches(".+\\.ya?ml") && !name.equals(GLOSSARY);
    }

    private Report report(Path file) {
        Report report = new Report(file.toString());
        reports.add(report);
        return report;
    }

    private static Optional<String> text(Path file, Report report) throws IOException {
        try {
            return Optional.of(Files.readString(file).replaceFirst("^\uFEFF", ""));
        } catch (CharacterCodingException e) {
            report.error(1, "файл не в кодировке UTF-8: сохрани его заново в UTF-8");
            return Optional.empty();
        }
    }

    private static void refuseDoubles(List<Page> pages) {
        Map<String, String> topics = new HashMap<>();
        Map<String, String> questions = new HashMap<>();
        for (Page page : pages) {
            refuseDouble("тема", page.id(), page.report(), topics);
            page.items()
                    .forEach(it ->
                            refuseDouble("вопрос", it.written().id(), it.report(), questions));
        }
    }

    private static void refuseDouble(
            String what, Text id, Report report, Map<String, String> seen) {
        String place = report.file() + ":" + id.line();
        String first = seen.putIfAbsent(id.value(), place);
        if (first != null && !id.blank()) {
            report.error(id.line(), "%s %s уже есть: %s".formatted(what, id.value(), first));
        }
    }

    /** Topics that stand in two files share their questions. */
    private static Bank bank(List<Page> pages, List<Question> questions) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        pages.forEach(page -> topics.putIfAbsent(page.topic().id(), page.topic()));
        return new Bank(List.copyOf(topics.values()), questions);
    }

    private List<Problem> problems() {
        return reports.stream()
                .flatMap(report -> report.problems().stream())
                .distinct()
                .sorted(BY_PLACE)
                .toList();
    }
}
