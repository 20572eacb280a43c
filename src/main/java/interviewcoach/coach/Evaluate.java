package interviewcoach.coach;

import interviewcoach.bank.Bank;
import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Question;
import interviewcoach.evaluation.Agreement;
import interviewcoach.evaluation.Baseline;
import interviewcoach.evaluation.Distortion;
import interviewcoach.evaluation.Fit;
import interviewcoach.evaluation.GradedAnswer;
import interviewcoach.evaluation.Judged;
import interviewcoach.grading.Calibration;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Rubric;
import interviewcoach.grading.Skill;
import interviewcoach.grading.Trace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb that measures the grader: how far it agrees with people on the same answers. */
@Command(
        name = "evaluate",
        description = {
            "Сравнить проверку с оценками людей: строки JSON {\"question\", \"answer\", \"score\"}, score 0..4.",
            "Ответы на вопросы, которых нет в банке, пропускаются."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Evaluate implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private final QuestionsOption questions;

    @Parameters(paramLabel = "FILE", description = "файл с оценёнными ответами")
    private Path file;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ID",
            description = "только эти вопросы, через запятую, или файл, где по одному в строке")
    private @Nullable List<String> only;

    @Option(
            names = "--except",
            split = ",",
            paramLabel = "ID",
            description = "все, кроме этих вопросов")
    private @Nullable List<String> except;

    @Option(
            names = "--compare",
            description = "ещё простые способы, без отдельных умений, с искажениями ответов")
    private boolean compare;

    @Option(
            names = "--worst",
            defaultValue = "20",
            paramLabel = "N",
            description = "сколько самых больших расхождений показать (по умолчанию 20)")
    private int worst;

    @Option(
            names = "--fit",
            paramLabel = "OUT",
            description = {
                "подобрать числа, из которых складывается оценка, и записать их в этот файл;",
                "чтобы ими судить, его кладут вместо src/main/resources/calibration.properties"
            })
    private @Nullable Path fit;

    Evaluate(Function<String, @Nullable String> variables) {
        this.questions = new QuestionsOption(variables);
    }

    @Override
    public Integer call() throws IOException {
        Loaded loaded = read(EnumSet.allOf(Skill.class));
        GradedLines lines = GradedLines.read(file(file));
        lines.problems().forEach(spec.commandLine().getErr()::println);
        List<GradedAnswer> answers = chosen(lines.answers(), loaded.bank());
        if (answers.isEmpty()) {
            spec.commandLine().getErr().println("Нет ни одного ответа на вопрос из банка.");
            return Beginning.FAILED;
        }
        report(loaded, answers);
        return lines.problems().isEmpty() ? 0 : Beginning.FAILED;
    }

    private Loaded read(Set<Skill> skills) throws IOException {
        return questions.read(BankFiles::load, new RussianDictionary(skills));
    }

    private Path file(Path path) {
        if (!Files.isReadable(path)) {
            throw new ParameterException(spec.commandLine(), "Не могу прочитать файл " + path);
        }
        return path;
    }

    private List<GradedAnswer> chosen(List<GradedAnswer> answers, Bank bank) throws IOException {
        Optional<Set<String>> wanted = ids(only);
        Set<String> unwanted = ids(except).orElse(Set.of());
        return answers.stream()
                .filter(it -> bank.question(it.question()).isPresent())
                .filter(it -> wanted.isEmpty() || wanted.get().contains(it.question()))
                .filter(it -> !unwanted.contains(it.question()))
                .toList();
    }

    private static Optional<Set<String>> ids(@Nullable List<String> named) throws IOException {
        if (named == null) {
            return Optional.empty();
        }
        boolean isFile = named.size() == 1 && Files.isRegularFile(Path.of(named.getFirst()));
        return Optional.of(
                Set.copyOf(isFile ? Files.readAllLines(Path.of(named.getFirst())) : named));
    }

    // ---- the report

    private void report(Loaded loaded, List<GradedAnswer> answers) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Judged> judged = judge(loaded, answers, UnaryOperator.identity());
        Agreement whole = Agreement.of(judged);
        out.printf(
                "Ответов %d, вопросов %d.%n%n%s%n",
                whole.answers(), whole.questions(), AgreementTable.HEAD);
        out.println(AgreementTable.row("проверка", whole));
        List<Judged> atOnce =
                judged.stream().filter(it -> !grade(loaded, it).asksForMore()).toList();
        out.println(AgreementTable.row("судит сразу: " + atOnce.size(), Agreement.of(atOnce)));
        if (compare) {
            compare(loaded, answers, out);
        }
        if (fit != null) {
            fit(loaded, answers, fit, out);
        }
        out.println(AgreementTable.confusion(whole));
        out.println(AgreementTable.byQuestion(judged));
        worst(loaded, judged, out);
    }

    private static List<Judged> judge(
            Loaded loaded, List<GradedAnswer> answers, UnaryOperator<String> distortion) {
        return answers.stream()
                .map(it -> {
                    String text = distortion.apply(it.answer());
                    double score = grade(loaded, it.question(), text).score();
                    return new Judged(it.question(), text, it.score(), score);
                })
                .toList();
    }

    private static void fit(Loaded loaded, List<GradedAnswer> answers, Path into, PrintWriter out)
            throws IOException {
        Calibration figures = new RussianDictionary().calibration();
        var search =
                new Fit(loaded.grader(), answers.stream().map(it -> found(loaded, it)).toList());
        Calibration fitted = search.from(figures);
        out.println(AgreementTable.row("подобрано", Agreement.of(search.judged(fitted))));
        out.println(
                AgreementTable.row(
                        "на чужих вопросах", Agreement.of(search.crossValidated(figures))));
        Files.writeString(into, fitted.written());
        out.println("Записано в " + into);
    }

    private static Fit.Found found(Loaded loaded, GradedAnswer answer) {
        Rubric rubric = loaded.bank().question(answer.question()).orElseThrow().rubric();
        return new Fit.Found(answer, rubric, loaded.grader().grade(rubric, answer.answer()));
    }

    private static Grade grade(Loaded loaded, Judged judged) {
        return grade(loaded, judged.question(), judged.answer());
    }

    private static Grade grade(Loaded loaded, String question, String answer) {
        Question asked = loaded.bank().question(question).orElseThrow();
        return loaded.grader().grade(asked.rubric(), answer);
    }

    private void compare(Loaded loaded, List<GradedAnswer> answers, PrintWriter out)
            throws IOException {
        for (Skill skill : Skill.values()) {
            Loaded without = read(EnumSet.complementOf(EnumSet.of(skill)));
            List<Judged> judged = judge(without, answers, UnaryOperator.identity());
            out.println(AgreementTable.row("без " + lower(skill), Agreement.of(judged)));
        }
        for (Distortion distortion : Distortion.values()) {
            List<Judged> judged = judge(loaded, answers, distortion::of);
            out.println(AgreementTable.row("ответы: " + lower(distortion), Agreement.of(judged)));
        }
        for (Baseline baseline : Baseline.values()) {
            List<Judged> judged = baseline.judge(loaded.bank().questions(), answers);
            out.println(AgreementTable.row("просто: " + lower(baseline), Agreement.of(judged)));
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void worst(Loaded loaded, List<Judged> judged, PrintWriter out) {
        List<Judged> farthest = new ArrayList<>(judged);
        farthest.sort(Comparator.comparingDouble(Judged::distance).reversed());
        for (Judged one : farthest.subList(0, Math.min(worst, farthest.size()))) {
            out.printf(
                    Locale.ROOT,
                    "%n%s: люди %.1f, проверка %.1f из 4%n  %s%n",
                    one.question(),
                    one.human(),
                    4 * one.machine(),
                    one.answer());
            explain(loaded, one).forEach(line -> out.println("  " + line));
        }
    }

    private static List<String> explain(Loaded loaded, Judged one) {
        Grade grade = grade(loaded, one.question(), one.answer());
        Question asked = loaded.bank().question(one.question()).orElseThrow();
        return Trace.of(
                grade, point -> loaded.grader().nearMiss(asked.rubric(), point, one.answer()));
    }
}
