package interviewcoach.notes;

import java.util.ArrayList;
import java.util.List;

/**
 * A file of questions in the making: each heading as a question, the text under it as the answer,
 * and the rest left to be written by a curator.
 *
 * @param topic the name of the file without its ending, and the topic in it
 * @param yaml the text of the file
 * @param questions how many questions it begins
 */
public record Draft(String topic, String yaml, int questions) {

    /** The longest title of a topic. */
    private static final int TITLE = 60;

    /** Drafts of notes that have headings, one each. Neither files nor questions share a name. */
    public static List<Draft> of(List<Note> notes) {
        Slugs topics = new Slugs("glossary");
        Slugs questions = new Slugs();
        return notes.stream()
                .filter(note -> !note.headings().isEmpty())
                .map(note -> of(note, topics.of(note.baseName()), questions))
                .toList();
    }

    private static Draft of(Note note, String topic, Slugs ids) {
        List<String> questions = new ArrayList<>();
        note.all()
                .filter(it -> !it.bare() || it.empty())
                .forEach(it -> questions.add(question(it, note, ids)));
        return new Draft(topic, head(note, topic) + String.join("\n", questions), questions.size());
    }

    private static String head(Note note, String topic) {
        return """
        # Заготовки из заметки %s, ещё не вопросы.
        # Как сделать из заготовки вопрос, рассказано в questions/README.md. Чего в ней не хватает, покажет check.
        # Имя темы равно имени файла: переименуй файл, и тему переименуй так же. Лишние заготовки удали.
        topic: %s
        title: %s
        questions:
        """
                .formatted(note.fileName(), topic, Yaml.line(title(note)));
    }

    private static String title(Note note) {
        String title =
                note.headings().size() == 1
                        ? Titles.spoken(note.headings().getFirst().title())
                        : note.baseName();
        return title.length() <= TITLE ? title : title.substring(0, TITLE).strip();
    }

    private static String question(Heading heading, Note note, Slugs ids) {
        NoteLink link = NoteLink.to(heading, note);
        String asked = Titles.spoken(link.heading());
        Sample sample = Sample.of(heading.text());
        return """
          - id: %s
            # junior, middle или senior
            level: junior
            # Сделай из заголовка вопрос, на который отвечают несколькими предложениями.
            question: %s
        %s\
            # От 2 до 6 мыслей хорошего ответа. У каждой id, label, gap, patterns, две подсказки в hints и follow-up.
            points: []
            # Хотя бы 2 заблуждения. У каждого id, severity, patterns и explanation.
            misconceptions: []
            sources:
              notes: [%s]
              # Добавь документацию: {title: ..., url: "https://..."}
              links: []
            # Хотя бы 8 ответов разными словами. У каждого say, voice, verdict, points и misconceptions.
            examples: []
        """
                .formatted(
                        ids.of(asked),
                        Yaml.line(asked),
                        answer(sample),
                        Yaml.line(link.toString()));
    }

    private static String answer(Sample sample) {
        if (sample.text().isBlank() && sample.code().isBlank()) {
            return """
                # В заметке под этим заголовком пусто. Напиши образцовый ответ, 2–6 предложений.
                answer: ''
            """;
        }
        String text =
                """
                    # Это текст заметки. Проверь, верен ли он, и скажи то же своими словами, 2–6 предложений.
                    answer: %s
                """
                        .formatted(Yaml.text(sample.text()));
        return sample.code().isBlank()
                ? text
                : text
                        + """
                            # Короткий пример. Проверь, что он работает, или убери это поле.
                            code: %s
                        """
                                .formatted(Yaml.text(sample.code()));
    }
}
