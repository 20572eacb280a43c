package interviewcoach.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

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

    /** Every slip costs another reading of the file; a file of more is hardly meant as YAML. */
    private static final int MOST_SLIPS = 40;

    private final Report report;
    private int slips;

    YamlText(Report report) {
        this.report = report;
    }

    Optional<Node> read(String text) {
        List<String> lines = text.lines().toList();
        int list = indexOfQuestions(lines);
        Optional<Node> read =
                clean(lines).or(() -> list < 0 ? mended(lines, 0) : inPieces(lines, list));
        if (read.isEmpty() && !report.fatal()) {
            report.error(1, "файл пустой");
        }
        return read;
    }

    private static Optional<Node> clean(List<String> lines) {
        try {
            return compose(lines);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    private static Optional<Node> compose(List<String> lines) {
        StreamReader text = new StreamReader(SETTINGS, String.join("\n", lines) + "\n");
        return new Composer(SETTINGS, new ShallowParser(new ParserImpl(SETTINGS, text)))
                .getSingleNode();
    }

    /** Reads what is broken, mending a broken line first and dropping it if that did not help. */
    private Optional<Node> mended(List<String> broken, int offset) {
        List<String> lines = new ArrayList<>(Collections.nCopies(offset, ""));
        lines.addAll(broken);
        Map<Integer, Integer> attempts = new HashMap<>();
        while (slips <= MOST_SLIPS) {
            try {
                return compose(lines);
            } catch (MarkedYamlEngineException e) {
                Slip slip = Slip.of(e, lines);
                tell(slip);
                int attempt = attempts.merge(slip.index(), 1, Integer::sum);
                if (attempt > 2 || slip.index() < offset) {
                    return Optional.empty();
                }
                lines.set(slip.index(), attempt == 1 ? Mending.mend(slip, lines) : "");
            } catch (YamlEngineException e) {
                report.unreadable(offset + 1, explain(e));
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void tell(Slip slip) {
        report.unreadable(slip.index() + 1, slip.message());
        slips++;
        if (slips > MOST_SLIPS) {
            report.error(slip.index() + 2, "дальше не читаю: сначала исправь то, что выше");
        }
    }

    private static String explain(YamlEngineException whole) {
        return whole instanceof ReaderException
                ? "файл содержит недопустимые символы"
                : "в файле слишком много ссылок (& и *)";
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
