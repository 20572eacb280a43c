package interviewcoach.bank;

import interviewcoach.grading.RubricSpec.Severity;
import interviewcoach.grading.Verdict;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one question's fields, reporting those that are missing or out of bounds. */
final class QuestionReader {

    /**
     * Question, learner's grade and reference answer together must fit one message of 4096 units.
     */
    private static final int QUESTION = 600;

    private static final int ANSWER = 1800;
    private static final int CODE = 800;
    private static final int LABEL = 100;
    private static final int SENTENCE = 400;

    /** An answer in a chat is one message. */
    private static final int SAY = 4096;

    private static final String ID = "[a-z0-9-]{1,40}";
    private static final int HINTS = 2;

    private static final Map<String, Level> LEVELS =
            ordered(
                    Map.entry("junior", Level.JUNIOR),
                    Map.entry("middle", Level.MIDDLE),
                    Map.entry("senior", Level.SENIOR));
    private static final Map<String, Severity> SEVERITIES =
            ordered(Map.entry("serious", Severity.SERIOUS), Map.entry("slight", Severity.SLIGHT));
    private static final Map<String, Verdict> VERDICTS =
            ordered(
                    Map.entry("correct", Verdict.CORRECT),
                    Map.entry("partial", Verdict.PARTIAL),
                    Map.entry("wrong", Verdict.WRONG));
    private static final Map<String, String> VOICES =
            ordered(
                    Stream.of(
                                    "good",
                                    "partial",
                                    "misconception",
                                    "negated",
                                    "keywords",
                                    "other-question",
                                    "empty")
                            .map(voice -> Map.entry(voice, voice))
                            .toList());

    private final Report report;
    private final String topic;
    private final List<Written.Cited> cited = new ArrayList<>();

    QuestionReader(Report report, String topic) {
        this.report = report;
        this.topic = topic;
    }

    Written read(Fields fields) {
        Written written =
                new Written(
                        id(fields),
                        topic,
                        fields.choice("level", LEVELS),
                        fields.text("question", QUESTION),
                        fields.text("answer", ANSWER),
                        fields.optional("code", CODE),
                        fields.sections("points").stream().map(this::point).toList(),
                        fields.sections("misconceptions").stream()
                                .map(this::misconception)
                                .toList(),
                        sources(fields),
                        fields.sections("corrections").stream().map(this::correction).toList(),
                        fields.sections("examples").stream().map(this::example).toList(),
                        cited);
        fields.refuseOthers();
        return written;
    }

    private Text id(Fields fields) {
        Text id = fields.text("id", Integer.MAX_VALUE);
        if (!id.blank() && !id.value().matches(ID)) {
            report.error(
                    id.line(),
                    "id «%s»: годятся строчные латинские буквы, цифры и дефис, до 40 знаков"
                            .formatted(id.value()));
        }
        return id;
    }

    private Written.Point point(Fields fields) {
        Written.Point point =
                new Written.Point(
                        id(fields),
                        fields.whole("weight", 1, 1, 5),
                        fields.flag("bonus"),
                        fields.text("label", LABEL),
                        fields.text("gap", LABEL),
                        patterns(fields),
                        fields.texts("half"),
                        fields.texts("about"),
                        hints(fields),
                        fields.text("follow-up", SENTENCE));
        fields.refuseOthers();
        return point;
    }

    private List<Text> patterns(Fields fields) {
        List<Text> patterns = fields.texts("patterns");
        if (patterns.isEmpty()) {
            report.error(fields.line("patterns"), "нет ни одного образца в patterns");
        }
        return patterns;
    }

    private List<Text> hints(Fields fields) {
        List<Text> hints = fields.texts("hints");
        if (hints.size() != HINTS) {
            report.error(
                    fields.line("hints"),
                    "в hints нужны две подсказки, слабая и посильнее, а стоит " + hints.size());
        }
        hints.stream()
                .filter(hint -> hint.value().length() > SENTENCE)
                .forEach(hint ->
                        report.error(
                                hint.line(), "подсказка длиннее %d знаков".formatted(SENTENCE)));
        return hints;
    }

    private Written.Misconception misconception(Fields fields) {
        Written.Misconception misconception =
                new Written.Misconception(
                        id(fields),
                        fields.choice("severity", SEVERITIES),
                        patterns(fields),
                        fields.texts("lifted-by"),
                        fields.text("explanation", SENTENCE));
        fields.refuseOthers();
        return misconception;
    }

    private Question.Sources sources(Fields fields) {
        Optional<Fields> sources = fields.section("sources");
        if (sources.isEmpty()) {
            report.warning(
                    fields.line("sources"),
                    "нет источников (sources): откуда это и где прочитать подробнее");
            return new Question.Sources(List.of(), List.of());
        }
        List<Text> notes = sources.get().texts("notes");
        notes.forEach(note -> note(note, true));
        List<Question.Link> links =
                sources.get().sections("links").stream()
                        .flatMap(link -> link(link).stream())
                        .toList();
        sources.get().refuseOthers();
        return new Question.Sources(Written.values(notes), links);
    }

    private Text note(Text note, boolean source) {
        if (!note.blank() && !note.value().matches("[^#]+#.+")) {
            report.error(
                    note.line(), "заметка «%s»: нужно «номер#заголовок»".formatted(note.value()));
        }
        cited.add(new Written.Cited(note, source));
        return note;
    }

    private Optional<Question.Link> link(Fields fields) {
        Text title = fields.text("title", LABEL);
        Text url = fields.text("url", SENTENCE);
        fields.refuseOthers();
        if (url.value().matches("https?://[^\\s/]+\\S*")) {
            return Optional.of(new Question.Link(title.value(), URI.create(url.value())));
        }
        if (!url.blank()) {
            report.error(
                    url.line(), "«%s» не адрес: он начинается с https://".formatted(url.value()));
        }
        return Optional.empty();
    }

    private Question.Correction correction(Fields fields) {
        Question.Correction correction =
                new Question.Correction(
                        note(fields.text("note", SENTENCE), false).value(),
                        fields.text("claim", SENTENCE).value(),
                        fields.text("truth", SENTENCE).value());
        fields.refuseOthers();
        return correction;
    }

    private Written.Example example(Fields fields) {
        Text say = fields.maybeEmpty("say");
        if (say.value().length() > SAY) {
            report.error(say.line(), "ответ длиннее одного сообщения");
        }
        Written.Example example =
                new Written.Example(
                        say,
                        fields.choice("voice", VOICES),
                        fields.choice("verdict", VERDICTS),
                        fields.texts("points"),
                        fields.texts("misconceptions"));
        fields.refuseOthers();
        return example;
    }

    @SafeVarargs
    private static <E> Map<String, E> ordered(Map.Entry<String, E>... entries) {
        return ordered(List.of(entries));
    }

    private static <E> Map<String, E> ordered(List<Map.Entry<String, E>> entries) {
        Map<String, E> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }
}
