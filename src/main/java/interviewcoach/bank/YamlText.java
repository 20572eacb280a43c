package interviewcoach.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Turns the text of a file into nodes that know their lines. A parser of YAML gives up at the first
 * slip; here the slip is reported, the line is mended, and reading goes on. What cannot be mended
 * costs one question, not the file.
 */
final class YamlText {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setAllowDuplicateKeys(true).build();
    private static final Pattern QUESTIONS = Pattern.compile("questions:\\s*(#.*)?");
    private static final Pattern ITEM = Pattern.compile(" *- .*");

    private final Report report;

    YamlText(Report report) {
        this.report = report;
    }

    Optional<Node> read(String text) {
        List<String> lines = text.lines().toList();
        int list = indexOfQuestions(lines);
        return clean(lines).or(() -> list < 0 ? mended(lines, 0) : inPieces(lines, list));
    }

    private static Optional<Node> clean(List<String> lines) {
        try {
            return compose(lines);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    private static Optional<Node> compose(List<String> lines) {
        return new Compose(SETTINGS).composeString(String.join("\n", lines) + "\n");
    }

    /** Reads what is broken, mending a broken line first and dropping it if that did not help. */
    private Optional<Node> mended(List<String> broken, int offset) {
        List<String> lines = new ArrayList<>(Collections.nCopies(offset, ""));
        lines.addAll(broken);
        Map<Integer, Integer> attempts = new HashMap<>();
        while (true) {
            try {
                return compose(lines);
            } catch (MarkedYamlEngineException e) {
                Slip slip = Slip.of(e, lines);
                report.unreadable(slip.index() + 1, slip.message());
                int attempt = attempts.merge(slip.index(), 1, Integer::sum);
                if (attempt > 2 || slip.index() < offset) {
                    return Optional.empty();
                }
                lines.set(slip.index(), attempt == 1 ? Mending.mend(slip, lines) : "");
            } catch (YamlEngineException e) {
                report.unreadable(offset + 1, "файл содержит недопустимые символы");
                return Optional.empty();
            }
        }
    }

    private static int indexOfQuestions(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (QUESTIONS.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Node> inPieces(List<String> lines, int list) {
        List<Node> questions = new ArrayList<>();
        List<Integer> borders = borders(lines, list + 1);
        for (int i = 0; i + 1 < borders.size(); i++) {
            int from = borders.get(i);
            mended(lines.subList(from, borders.get(i + 1)), from)
                    .filter(SequenceNode.class::isInstance)
                    .ifPresent(node -> questions.addAll(((SequenceNode) node).getValue()));
        }
        return mended(lines.subList(0, list), 0).map(head -> joined(head, questions));
    }

    /** Where the items of the list begin, and the end of the last one. */
    private static List<Integer> borders(List<String> lines, int from) {
        List<Integer> borders = new ArrayList<>();
        int indent = -1;
        for (int i = from; i < lines.size(); i++) {
            if (ITEM.matcher(lines.get(i)).matches()) {
                int own = lines.get(i).indexOf('-');
                indent = indent < 0 ? own : indent;
                if (own == indent) {
                    borders.add(i);
                }
            }
        }
        borders.add(lines.size());
        return borders;
    }

    private static Node joined(Node head, List<Node> questions) {
        if (!(head instanceof MappingNode mapping)) {
            return head;
        }
        List<NodeTuple> tuples = new ArrayList<>(mapping.getValue());
        ScalarNode key =
                new ScalarNode(
                        Tag.STR,
                        true,
                        "questions",
                        ScalarStyle.PLAIN,
                        head.getEndMark(),
                        head.getEndMark());
        tuples.add(new NodeTuple(key, new SequenceNode(Tag.SEQ, questions, FlowStyle.BLOCK)));
        return new MappingNode(
                Tag.MAP, true, tuples, FlowStyle.BLOCK, head.getStartMark(), head.getEndMark());
    }
}
