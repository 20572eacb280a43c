package interviewcoach.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a file of questions: its head, and each question with a report of its own. */
final class TopicReader {

    /** Topics without an order of their own come last. */
    private static final int LAST = 1000;

    private static final int TITLE = 60;

    private final Report report;

    TopicReader(Report report) {
        this.report = report;
    }

    /** A topic as it stands in its file, with the topic's line and its place among the topics. */
    record Page(Topic topic, Text id, int order, List<Item> items, Report report) {}

    /** A question as written, and what is wrong with it. */
    record Item(Written written, Report report) {}

    Optional<Page> read(String text) {
        return new YamlText(report)
                .read(text)
                .flatMap(node -> Fields.of(node, 1, report))
                .map(this::page);
    }

    private Page page(Fields fields) {
        Text id = fields.text("topic", Integer.MAX_VALUE);
        checkName(id);
        Topic topic = new Topic(id.value(), fields.text("title", TITLE).value());
        int order = fields.whole("order", LAST, 1, LAST);
        List<Item> items = items(fields, topic.id());
        fields.refuseOthers();
        return new Page(topic, id, order, items, report);
    }

    private void checkName(Text id) {
        String file = report.file();
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
        if (!id.blank() && !id.value().equals(name)) {
            report.error(
                    id.line(),
                    "тема %s лежит в файле %s: назови файл %s.yaml"
                            .formatted(id.value(), name, id.value()));
        }
    }

    private List<Item> items(Fields fields, String topic) {
        List<Item> items = new ArrayList<>();
        for (Node node : fields.items("questions")) {
            Report own = report.part();
            Optional<Fields> question = Fields.of(node, fields.line("questions"), own);
            question.ifPresentOrElse(it -> items.add(item(it, topic, own)), () -> report.add(own));
        }
        if (fields.items("questions").isEmpty()) {
            report.error(fields.line("questions"), "в файле нет ни одного вопроса (questions)");
        }
        return items;
    }

    private static Item item(Fields fields, String topic, Report own) {
        Written question = new QuestionReader(own, topic).read(fields);
        new WholeCheck(own).check(question);
        return new Item(question, own);
    }
}
