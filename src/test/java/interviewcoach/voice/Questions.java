package interviewcoach.voice;

import interviewcoach.bank.Level;
import interviewcoach.bank.Question;
import interviewcoach.bank.Question.Correction;
import interviewcoach.bank.Question.Link;
import interviewcoach.bank.Question.Misconception;
import interviewcoach.bank.Question.Point;
import interviewcoach.bank.Question.Sources;
import interviewcoach.bank.Topic;
import interviewcoach.bank.Words;
import interviewcoach.grading.Glossary;
import interviewcoach.grading.Rubric;
import interviewcoach.grading.RubricParser;
import interviewcoach.grading.RubricSpec;
import interviewcoach.grading.RubricSpec.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Questions to talk about. The voice never looks into their rubrics. */
final class Questions {

    static final Topic THREADS = new Topic("concurrency", "Потоки, процессы и GIL");
    static final Topic ASYNCIO = new Topic("asyncio", "Асинхронность и asyncio");

    static final Question GIL =
            new Question(
                    "gil-what",
                    "concurrency",
                    Level.JUNIOR,
                    "Что такое GIL?",
                    "Это глобальная блокировка интерпретатора: байткод в каждый момент выполняет один поток.",
                    Optional.empty(),
                    List.of(
                            point(
                                    "lock",
                                    false,
                                    "глобальная блокировка",
                                    "что это по своей природе"),
                            point(
                                    "one",
                                    false,
                                    "один поток одновременно",
                                    "сколько потоков работает"),
                            point(
                                    "bytecode",
                                    false,
                                    "байткод Python",
                                    "что делает этот поток и когда блокировка отпускается"),
                            point(
                                    "io",
                                    true,
                                    "на время ввода-вывода отпускается",
                                    "что во время ожидания")),
                    List.of(
                            new Misconception(
                                    "cores",
                                    Severity.SERIOUS,
                                    "в CPython байткод в каждый момент выполняет один поток, поэтому счёт потоками не ускорить.",
                                    Set.of())),
                    new Sources(
                            List.of("002#GIL (Global Interpreter Lock)"),
                            List.of(
                                    new Link(
                                            "документация Python",
                                            URI.create(
                                                    "https://docs.python.org/3/glossary.html")))),
                    List.of(),
                    List.of(),
                    "r1",
                    rubric());

    static final Question SELECT_RELATED =
            titled("select-related", "Чем select_related отличается от prefetch_related?");

    private Questions() {}

    private static Rubric rubric() {
        RubricSpec.Point lock = new RubricSpec.Point("lock", 1, false, List.of("лок"), List.of());
        RubricSpec spec = new RubricSpec("Что такое GIL?", "лок", List.of(lock), List.of());
        try {
            return switch (new RubricParser(Words.DICTIONARY.with(Glossary.empty())).parse(spec)) {
                case RubricParser.Parsed.Valid(var rubric) -> rubric;
                case RubricParser.Parsed.Invalid(var problems) ->
                        throw new AssertionError(problems.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Point point(String id, boolean bonus, String label, String gap) {
        return new Point(id, 1, bonus, label, gap, List.of("слабая", "сильная"), followUp(id));
    }

    private static String followUp(String id) {
        return switch (id) {
            case "bytecode" -> "А что именно этот поток выполняет и когда лок отпускают?";
            default -> "А ещё?";
        };
    }

    static Question titled(String id, String text) {
        return with(
                GIL,
                id,
                text,
                GIL.answer(),
                GIL.points(),
                Optional.empty(),
                List.of(),
                GIL.sources());
    }

    static Question corrected(List<Correction> corrections) {
        return with(
                GIL,
                GIL.id(),
                GIL.text(),
                GIL.answer(),
                GIL.points(),
                Optional.empty(),
                corrections,
                GIL.sources());
    }

    /** A question whose every text is that one. */
    static Question hostile(String text, int points) {
        List<Point> many =
                IntStream.range(0, points)
                        .mapToObj(number ->
                                new Point(
                                        "p" + number,
                                        1,
                                        number > 3,
                                        text,
                                        text,
                                        List.of(text, text),
                                        text))
                        .toList();
        Sources sources =
                new Sources(
                        List.of("001#" + text, "002#" + text),
                        List.of(new Link(text, URI.create("https://example.org/?a=1&b=%22"))));
        return with(
                GIL,
                "a".repeat(40),
                text,
                text,
                many,
                Optional.of(text),
                List.of(new Correction("003#" + text, text, text)),
                sources);
    }

    private static Question with(
            Question base,
            String id,
            String text,
            String answer,
            List<Point> points,
            Optional<String> code,
            List<Correction> corrections,
            Sources sources) {
        List<Misconception> misconceptions =
                List.of(new Misconception("cores", Severity.SERIOUS, answer, Set.of()));
        return new Question(
                id,
                base.topic(),
                base.level(),
                text,
                answer,
                code,
                points,
                misconceptions,
                sources,
                corrections,
                List.of(),
                base.revision(),
                base.rubric());
    }
}
