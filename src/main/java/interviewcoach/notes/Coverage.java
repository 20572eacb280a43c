package interviewcoach.notes;

import interviewcoach.bank.Citation;
import interviewcoach.bank.Problem;
import interviewcoach.notes.Cover.FromAbove;
import interviewcoach.notes.Cover.FromBelow;
import interviewcoach.notes.Cover.Named;
import interviewcoach.notes.Cover.Nothing;
import java.util.ArrayList;
import java.util.List;

/**
 * Which headings of notes are covered by questions. A question that names a heading covers all that
 * is under it, and a heading is covered when all its parts are.
 *
 * @param problems links that lead nowhere, and notes that cannot be linked to
 * @param elsewhere what the bank calls notes that are not among these
 */
public record Coverage(List<OfNote> notes, List<Problem> problems, List<String> elsewhere) {

    public Coverage {
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
        elsewhere = List.copyOf(elsewhere);
    }

    /** What covers a note, heading by heading from top to bottom. */
    public record OfNote(Note note, List<OfHeading> headings) {

        public OfNote {
            headings = List.copyOf(headings);
        }

        /** How many of its headings are covered. */
        public long covered() {
            return headings.stream().filter(it -> it.cover().covers()).count();
        }
    }

    /** What covers a heading. */
    public record OfHeading(Heading heading, Cover cover) {}

    /** Follows the links of the bank to these notes. */
    public static Coverage of(List<Note> notes, List<Citation> citations) {
        Links links = new Links(notes);
        citations.forEach(links::follow);
        return new Coverage(
                notes.stream().map(note -> ofNote(note, links)).toList(),
                links.problems(),
                links.elsewhere());
    }

    /** Whether nothing is left to do: every heading is covered, every link leads somewhere. */
    public boolean complete() {
        return problems.isEmpty()
                && notes.stream().allMatch(it -> it.covered() == it.headings().size());
    }

    private static OfNote ofNote(Note note, Links links) {
        return new OfNote(
                note,
                note.headings().stream()
                        .flatMap(it -> ofTree(it, note, links, List.of()).stream())
                        .toList());
    }

    private static List<OfHeading> ofTree(
            Heading heading, Note note, Links links, List<String> above) {
        List<String> named = links.naming(heading, note);
        List<String> down = named.isEmpty() ? above : named;
        List<List<OfHeading>> parts =
                heading.parts().stream().map(it -> ofTree(it, note, links, down)).toList();
        List<OfHeading> tree = new ArrayList<>();
        tree.add(new OfHeading(heading, cover(named, above, parts)));
        parts.forEach(tree::addAll);
        return tree;
    }

    private static Cover cover(
            List<String> named, List<String> above, List<List<OfHeading>> parts) {
        if (!named.isEmpty()) {
            return new Named(named);
        }
        return above.isEmpty() ? fromBelow(parts) : new FromAbove(above);
    }

    private static Cover fromBelow(List<List<OfHeading>> parts) {
        List<OfHeading> heads = parts.stream().map(List::getFirst).toList();
        List<OfHeading> filled = heads.stream().filter(it -> !it.heading().empty()).toList();
        List<OfHeading> needed = filled.isEmpty() ? heads : filled;
        boolean covered = !needed.isEmpty() && needed.stream().allMatch(it -> it.cover().covers());
        return covered ? new FromBelow() : new Nothing();
    }
}
