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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a folder of questions: a YAML file for each topic, and {@code glossary.yaml}. */
public final class BankFiles {

    private static final String NO_GLOSSARY =
            "нет словаря терминов: без него «гил» и GIL остаются разными словами";

    private static final String NOTHING_HERE = "здесь нет файлов с вопросами (тема.yaml)";

    private static final String NO_FOLDER = "такой папки нет";

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file)
                    .thenComparing(Problem::line)
                    .thenComparing(Problem::message);

    private final Sources sources;
    private final List<Report> reports = new ArrayList<>();

    private BankFiles(Sources sources) {
        this.sources = sources;
    }

    /**
     * The files as they are now.
     *
     * @param folder a folder on disk or inside a jar
     * @throws IOException if a file that is there cannot be read
     */
    public static Sources read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Sources(folder.toString(), false, List.of());
        }
        List<Sources.File> files = new ArrayList<>();
        for (Path file : listed(folder)) {
            String name = file.getFileName().toString().replaceFirst("\\.yml$", ".yaml");
            files.add(new Sources.File(name, file.toString(), text(file)));
        }
        return new Sources(folder.toString(), true, files);
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.getFileName().toString().matches(".+\\.ya?ml")).toList();
        }
    }

    private static @Nullable String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /**
     * Reads everything and names every problem of form, never stopping at the first.
     *
     * @param folder a folder on disk or inside a jar
     * @throws IOException if the dictionary or a file that is there cannot be read
     */
    public static Loaded load(Path folder, Dictionary dictionary) throws IOException {
        return load(read(folder), dictionary);
    }

    /** Does the same with files that were read before. */
    public static Loaded load(Sources sources, Dictionary dictionary) throws IOException {
        return new BankFiles(sources).read(dictionary, false, it -> true);
    }

    /** Does what {@link #load} does, and runs the examples of every question. */
    public static Loaded check(Path folder, Dictionary dictionary) throws IOException {
        return new BankFiles(read(folder)).read(dictionary, true, it -> true);
    }

    /**
     * Checks one file against the others, which are sound: what it breaks, wherever that shows, and
     * what is doubtful in itself. Only its own questions stand in the bank, unless it is the
     * glossary, on which all depend.
     */
    public static Loaded check(Sources sources, String file, Dictionary dictionary)
            throws IOException {
        String place = sources.file(file).orElseThrow().place();
        Predicate<Report> chosen = it -> file.equals(Sources.GLOSSARY) || it.file().equals(place);
        Loaded loaded = new BankFiles(sources).read(dictionary, true, chosen);
        return new Loaded(
                loaded.bank(),
                loaded.grader(),
                loaded.citations(),
                loaded.problems().stream()
                        .filter(it -> it.fatal() || it.file().equals(place))
                        .toList());
    }

    /**
     * @param chosen whose questions are wanted
     */
    private Loaded read(Dictionary dictionary, boolean thorough, Predicate<Report> chosen)
            throws IOException {
        QuestionCompiler compiler =
                new QuestionCompiler(
                        dictionary.with(glossary()), dictionary.calibration(), thorough);
        List<Page> pages = pages();
        refuseDoubles(pages);
        List<Item> items = pages.stream().flatMap(page -> page.items().stream()).toList();
        List<Question> questions =
                items.parallelStream()
                        .filter(item -> chosen.test(item.report()))
                        .map(compiler::compile)
                        .flatMap(Optional::stream)
                        .toList();
        items.forEach(item -> reports.add(item.report()));
        return new Loaded(bank(pages, questions), compiler.grader(), citations(items), problems());
    }

    private static List<Citation> citations(List<Item> items) {
        return items.stream()
                .flatMap(item -> item.written().citations(item.report().file()).stream())
                .toList();
    }

    private Glossary glossary() {
        if (!sources.found()) {
            return Glossary.empty();
        }
        return sources.file(Sources.GLOSSARY)
                .map(this::glossary)
                .orElseGet(() -> {
                    report(Path.of(sources.folder()).resolve(Sources.GLOSSARY).toString())
                            .warning(1, NO_GLOSSARY);
                    return Glossary.empty();
                });
    }

    private Glossary glossary(Sources.File file) {
        Report report = report(file.place());
        return text(file, report).map(new GlossaryReader(report)::read).orElseGet(Glossary::empty);
    }

    private List<Page> pages() {
        List<Sources.File> files =
                sources.files().stream().filter(file -> !file.isGlossary()).toList();
        if (!sources.found()) {
            report(sources.folder()).error(1, NO_FOLDER);
        } else if (files.isEmpty()) {
            report(sources.folder()).error(1, NOTHING_HERE);
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Sources.File file : files) {
            Report report = report(file.place());
            text(file, report).ifPresent(text -> sheets.add(new Sheet(text, report)));
        }
        return sheets.parallelStream()
                .flatMap(sheet -> new TopicReader(sheet.report()).read(sheet.text()).stream())
                .sorted(Comparator.comparingInt(Page::order))
                .toList();
    }

    private record Sheet(String text, Report report) {}

    private Report report(String place) {
        Report report = new Report(place);
        reports.add(report);
        return report;
    }

    private static Optional<String> text(Sources.File file, Report report) {
        String text = file.text();
        if (text == null) {
            report.error(1, "файл не в кодировке UTF-8: сохрани его заново в UTF-8");
            return Optional.empty();
        }
        return Optional.of(text.replaceFirst("^\uFEFF", ""));
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
