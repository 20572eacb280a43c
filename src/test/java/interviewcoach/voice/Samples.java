package interviewcoach.voice;

import interviewcoach.bank.Question;
import interviewcoach.bank.Topic;
import interviewcoach.grading.Credit;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Verdict;
import interviewcoach.league.Entry;
import interviewcoach.league.Standings;
import interviewcoach.learner.Goal;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Reply;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Instances of every kind of a sealed interface of records, found by reflection so that none can be
 * forgotten. Each kind comes in several variants: every constant of its enums, with and without
 * what may be null.
 */
final class Samples {

    private final String text;
    private final Question question;

    private Samples(String text) {
        this.text = text;
        this.question = Questions.hostile(text, 6);
    }

    /** All kinds, every text in them being that one. */
    static <T> List<T> of(Class<T> sealed, String text) {
        Samples samples = new Samples(text);
        return kinds(sealed)
                .flatMap(kind -> samples.variants(kind).stream())
                .map(sealed::cast)
                .toList();
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::kinds)
                : Stream.of(type);
    }

    private List<?> variants(Class<?> kind) {
        if (kind == Reply.Feedback.class) {
            return feedbacks();
        }
        if (kind == Action.Zone.class) {
            return List.of(new Action.Zone("Europe/Moscow"));
        }
        return kind == Reply.Revealed.class ? reveals() : records(kind);
    }

    /** A reveal with few and with many members. */
    private List<Reply> reveals() {
        return Stream.of(0, 2, 50)
                .<Reply>map(count ->
                        new Reply.Revealed(
                                question,
                                1,
                                3,
                                Stream.iterate(1L, it -> it <= count, it -> it + 1)
                                        .map(this::member)
                                        .toList(),
                                List.of(new Standings.Place(1, 1, text, 10, 1))))
                .toList();
    }

    private Reply.Revealed.Member member(long id) {
        Entry entry = new Entry(id, text, "ru", text, Instant.EPOCH, true, 0);
        return new Reply.Revealed.Member(
                entry, Grades.all(question, Verdict.CORRECT, 0.9, Credit.FULL, text), 9);
    }

    /** What a verdict names must be of its question, so chance would not make one. */
    private List<Reply> feedbacks() {
        List<Reply> feedbacks = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            for (Credit credit : Credit.values()) {
                Grade grade = Grades.all(question, verdict, 0.9, credit, text);
                feedbacks.add(new Reply.Feedback(question, grade, null, 0.8, "p0", false));
                feedbacks.add(new Reply.Feedback(question, grade, null, 1, null, false));
                feedbacks.add(new Reply.Feedback(question, grade, grade, 1, "p0", false));
                feedbacks.add(new Reply.Feedback(question, grade, grade, 1, null, true));
            }
        }
        return feedbacks;
    }

    private List<Object> records(Class<?> kind) {
        List<List<@Nullable Object>> options =
                Arrays.stream(kind.getRecordComponents()).map(this::options).toList();
        int variants = options.stream().mapToInt(List::size).max().orElse(1);
        return Stream.iterate(0, variant -> variant < variants, variant -> variant + 1)
                .map(variant -> record(kind, options, variant))
                .toList();
    }

    private static Object record(Class<?> kind, List<List<@Nullable Object>> options, int variant) {
        @Nullable Object[] values =
                options.stream().map(some -> some.get(variant % some.size())).toArray();
        try {
            Constructor<?> constructor = kind.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(kind.getSimpleName(), e);
        }
    }

    private List<@Nullable Object> options(RecordComponent component) {
        List<@Nullable Object> options = new ArrayList<>(options(component.getGenericType()));
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            options.add(null);
        }
        return options;
    }

    private List<?> options(Type type) {
        if (type instanceof ParameterizedType collection) {
            List<?> elements = options(collection.getActualTypeArguments()[0]);
            return collection.getRawType() == Set.class
                    ? List.of(Set.copyOf(elements), Set.of())
                    : List.of(elements, List.of());
        }
        return options((Class<?>) type);
    }

    private List<?> options(Class<?> type) {
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "String" -> List.of(text, "");
            case "int", "Integer" -> List.of(1, 0, 2, 12, Integer.MAX_VALUE);
            case "long" -> List.of(0L, Long.MAX_VALUE);
            case "double" -> List.of(0.0, 0.6, 1.0);
            case "boolean" -> List.of(true, false);
            case "Instant" -> List.of(Instant.EPOCH, Instant.parse("2026-11-21T10:00:00Z"));
            case "LocalTime" -> List.of(LocalTime.of(9, 0), LocalTime.of(23, 59, 30));
            case "LocalDate" -> List.of(LocalDate.of(2026, 12, 15), LocalDate.of(2027, 3, 2));
            case "Duration" -> List.of(Duration.ofMinutes(5), Duration.ofHours(8), Duration.ZERO);
            case "Grade" -> List.of(Grades.all(question, Verdict.CORRECT, 0.9, Credit.FULL, text));
            case "ZoneId" -> List.of(ZoneId.of("Europe/Moscow"), ZoneId.of("America/New_York"));
            case "Daily" -> List.of(new Daily(LocalTime.of(9, 0), ZoneId.of("Europe/Moscow")));
            case "Goal" -> List.of(new Goal(LocalDate.of(2026, 12, 15), 20));
            case "Question" -> List.of(question);
            case "Topic" -> List.of(new Topic("t".repeat(40), text));
            default -> records(type);
        };
    }
}
