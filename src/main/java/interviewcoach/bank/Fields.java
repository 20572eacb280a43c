package interviewcoach.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The fields of one section of a file, read by type. Whatever is wrong with one of them is
 * reported, and something harmless is returned, so that reading goes on.
 */
final class Fields {

    private record Entry(int line, Node value) {}

    private final Report report;
    private final int line;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(MappingNode node, int line, Report report) {
        this.report = report;
        this.line = line;
        for (NodeTuple tuple : node.getValue()) {
            add(tuple, report);
        }
    }

    private void add(NodeTuple tuple, Report report) {
        int at = lineOf(tuple.getKeyNode(), line);
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            report.error(at, "ключом может быть только слово");
        } else if (entries.containsKey(key.getValue())) {
            report.error(at, "ключ " + key.getValue() + " стоит второй раз");
        } else {
            entries.put(key.getValue(), new Entry(at, tuple.getValueNode()));
        }
    }

    static Optional<Fields> of(Node node, int line, Report report) {
        int at = lineOf(node, line);
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Fields(mapping, at, report));
        }
        report.error(at, "здесь нужны поля вида «ключ: значение» (после двоеточия пробел)");
        return Optional.empty();
    }

    private static int lineOf(Node node, int otherwise) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(otherwise);
    }

    int line() {
        return line;
    }

    int line(String key) {
        Entry entry = entries.get(key);
        return entry == null ? line : entry.line();
    }

    boolean has(String key) {
        return entry(key).isPresent();
    }

    /** A text that must be there, of at most so many UTF-16 units. */
    Text text(String key, int longest) {
        return optional(key, longest).orElseGet(() -> missing(key));
    }

    private Text missing(String key) {
        if (!entries.containsKey(key) || empty(entries.get(key).value())) {
            report.error(
                    line(key),
                    entries.containsKey(key) ? "поле " + key + " пустое" : "нет поля " + key);
        }
        return new Text("", line(key));
    }

    /** A text that may be left out. */
    Optional<Text> optional(String key, int longest) {
        Optional<Text> text = entry(key).flatMap(entry -> scalar(entry.value(), entry.line()));
        text.filter(it -> it.value().length() > longest)
                .ifPresent(it -> report.error(it.line(), tooLong(key, it, longest)));
        return text;
    }

    private static String tooLong(String key, Text text, int longest) {
        return "поле %s длиннее %d знаков (%d): в сообщение Telegram не поместится"
                .formatted(key, longest, text.value().length());
    }

    /** A text in which nothing at all is something, too: an empty answer. */
    Text maybeEmpty(String key) {
        Optional<Entry> entry = entry(key);
        if (entry.isEmpty()) {
            report.error(line, "нет поля " + key);
        }
        return entry.filter(it -> !empty(it.value()))
                .flatMap(it -> scalar(it.value(), it.line()))
                .orElseGet(() -> new Text("", line(key)));
    }

    int whole(String key, int otherwise, int least, int most) {
        Optional<Text> text = optional(key, Integer.MAX_VALUE);
        if (text.isEmpty()) {
            return otherwise;
        }
        String value = text.get().value();
        if (value.matches("\\d{1,4}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        report.error(
                text.get().line(),
                "%s: нужно целое число от %d до %d, а стоит %s".formatted(key, least, most, value));
        return otherwise;
    }

    boolean flag(String key) {
        Optional<Text> text = optional(key, Integer.MAX_VALUE);
        text.filter(it -> !Set.of("true", "false").contains(it.value()))
                .ifPresent(it ->
                        report.error(
                                it.line(), key + ": нужно true или false, а стоит " + it.value()));
        return text.map(it -> it.value().equals("true")).orElse(false);
    }

    /** One of the given words; the first of them when there is none or another. */
    <E> E choice(String key, Map<String, E> choices) {
        Text text = text(key, Integer.MAX_VALUE);
        E choice = choices.get(text.value());
        if (choice != null) {
            return choice;
        }
        if (!text.blank()) {
            report.error(
                    text.line(),
                    "%s: нужно одно из слов %s, а стоит %s"
                            .formatted(key, String.join(", ", choices.keySet()), text.value()));
        }
        return choices.values().iterator().next();
    }

    List<Text> texts(String key) {
        List<Text> texts = new ArrayList<>();
        for (Node item : items(key)) {
            scalar(item, line(key)).filter(text -> !blank(key, text)).ifPresent(texts::add);
        }
        return texts;
    }

    private boolean blank(String key, Text text) {
        if (text.blank()) {
            report.error(text.line(), "пустая строка в списке " + key);
        }
        return text.blank();
    }

    List<Fields> sections(String key) {
        List<Fields> sections = new ArrayList<>();
        for (Node item : items(key)) {
            of(item, line(key), report).ifPresent(sections::add);
        }
        return sections;
    }

    Optional<Fields> section(String key) {
        return entry(key).flatMap(entry -> of(entry.value(), entry.line(), report));
    }

    /** The rows of a table: a list of lists. */
    List<List<Text>> rows(String key) {
        List<List<Text>> rows = new ArrayList<>();
        for (Node item : items(key)) {
            rows.add(row(item, line(key)));
        }
        return rows;
    }

    private List<Text> row(Node node, int at) {
        if (!(node instanceof SequenceNode sequence)) {
            report.error(lineOf(node, at), "здесь нужен список в скобках: [одно, другое]");
            return List.of();
        }
        return sequence.getValue().stream()
                .flatMap(item -> scalar(item, lineOf(node, at)).stream())
                .toList();
    }

    /** The items of a list, not yet read. */
    List<Node> items(String key) {
        Optional<Entry> entry = entry(key).filter(it -> !empty(it.value()));
        if (entry.isEmpty()) {
            return List.of();
        }
        if (entry.get().value() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        report.error(entry.get().line(), key + ": здесь нужен список, каждая строка с дефиса");
        return List.of();
    }

    private Optional<Entry> entry(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    private static boolean empty(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private Optional<Text> scalar(Node node, int otherwise) {
        int at = lineOf(node, otherwise);
        if (node instanceof MappingNode mapping) {
            report.error(
                    at,
                    "здесь нужна строка, а получилась пара «ключ: значение»: строку с двоеточием возьми в кавычки");
            return meant(mapping).map(value -> new Text(value, at));
        }
        if (!(node instanceof ScalarNode scalar)) {
            report.error(at, "здесь нужна одна строка, а стоит список");
            return Optional.empty();
        }
        if (scalar.getTag().getValue().startsWith("!")) {
            report.error(
                    at,
                    "строка начинается с «!», а это в YAML тег: возьми всю строку в одинарные кавычки");
            return Optional.empty();
        }
        return empty(node)
                ? Optional.empty()
                : Optional.of(new Text(scalar.getValue().strip(), at));
    }

    /** The line that its author took for a text. */
    private static Optional<String> meant(MappingNode mapping) {
        return mapping.getValue().stream()
                .filter(pair -> pair.getKeyNode() instanceof ScalarNode)
                .filter(pair -> pair.getValueNode() instanceof ScalarNode)
                .map(pair -> value(pair.getKeyNode()) + ": " + value(pair.getValueNode()))
                .findFirst();
    }

    private static String value(Node scalar) {
        return ((ScalarNode) scalar).getValue();
    }

    /** Reports every field that nobody asked for; to be called when all the others were read. */
    void refuseOthers() {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                report.error(
                        entry.line(), "неизвестное поле " + key + ": " + Nearest.ask(key, known));
            }
        });
    }
}
