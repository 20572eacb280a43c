package interviewcoach.grading;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;
import morfologik.stemming.ISequenceEncoder;

/**
 * Looks words up in the automaton of a dictionary, whose entries are a form, the way from it to its
 * lemma and a tag, with separators between them.
 *
 * <p>The library's own lookup does the same, but most words that are looked up here are guesses and
 * not in the dictionary, and compiling that one method takes longer than reading half a bank.
 */
final class Automaton {

    /** One reading of a form. */
    record Entry(String lemma, String tag) {}

    private final FSA arcs;
    private final Charset charset;
    private final byte separator;
    private final ISequenceEncoder lemmas;

    Automaton(Dictionary dictionary) {
        arcs = dictionary.fsa;
        charset = Charset.forName(dictionary.metadata.getEncoding());
        separator = dictionary.metadata.getSeparator();
        lemmas = dictionary.metadata.getSequenceEncoderType().get();
    }

    /** Every reading of a form in lower case, in the dictionary's order; none of another word. */
    List<Entry> entries(String word) {
        byte[] form = word.getBytes(charset);
        int node = arcs.getRootNode();
        for (int i = 0; i < form.length && node != 0; i++) {
            node = form[i] == separator ? 0 : next(node, form[i]);
        }
        int readings = node == 0 ? 0 : next(node, separator);
        if (readings == 0) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        new Walk(form, entries).from(readings, 0);
        return entries;
    }

    /** The node behind that label, or 0. */
    private int next(int node, byte label) {
        int arc = arcs.getArc(node, label);
        return arc == 0 || arcs.isArcTerminal(arc) ? 0 : arcs.getEndNode(arc);
    }

    /** The way through all that may follow a form. */
    private final class Walk {

        private final byte[] form;
        private final List<Entry> entries;
        private byte[] path = new byte[48];

        Walk(byte[] form, List<Entry> entries) {
            this.form = form;
            this.entries = entries;
        }

        void from(int node, int length) {
            path = length < path.length ? path : Arrays.copyOf(path, 2 * length);
            for (int arc = arcs.getFirstArc(node); arc != 0; arc = arcs.getNextArc(arc)) {
                path[length] = arcs.getArcLabel(arc);
                if (arcs.isArcFinal(arc)) {
                    entries.add(entry(length + 1));
                }
                if (!arcs.isArcTerminal(arc)) {
                    from(arcs.getEndNode(arc), length + 1);
                }
            }
        }

        private Entry entry(int length) {
            int end = lemmas.prefixBytes();
            while (end < length && path[end] != separator) {
                end++;
            }
            ByteBuffer lemma =
                    lemmas.decode(
                            ByteBuffer.allocate(form.length + end),
                            ByteBuffer.wrap(form),
                            ByteBuffer.wrap(path, 0, end));
            int tag = Math.min(end + 1, length);
            return new Entry(
                    new String(lemma.array(), 0, lemma.limit(), charset),
                    new String(path, tag, length - tag, charset));
        }
    }
}
