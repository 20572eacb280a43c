package interviewcoach.notes;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines that are not Markdown: code, comments, and the data at the head of a note. */
final class Fences {

    private static final Pattern OPENING = Pattern.compile("[\\h>]*(`{3,}|~{3,})(.*)");
    private static final Pattern DATA = Pattern.compile("[\\w-]+:.*");

    private final List<String> lines;
    private final boolean[] opaque;

    private Fences(List<String> lines) {
        this.lines = lines;
        this.opaque = new boolean[lines.size()];
    }

    static boolean[] opaque(List<String> lines) {
        Fences fences = new Fences(lines);
        int i = fences.head();
        while (i < lines.size()) {
            i = fences.pass(i);
        }
        return fences.opaque;
    }

    private int head() {
        boolean begins = lines.size() > 1 && lines.getFirst().strip().equals("---");
        return begins && DATA.matcher(lines.get(1)).matches() ? hide(0, "\\s*---\\s*") : 0;
    }

    private int pass(int i) {
        String line = lines.get(i);
        Matcher opening = OPENING.matcher(line);
        if (opening.matches() && !opening.group(2).contains("`")) {
            String fence = opening.group(1);
            return hide(i, "[\\h>]*" + fence + fence.charAt(0) + "*\\h*");
        }
        boolean comment = line.contains("<!--") && !line.contains("-->");
        return comment ? hide(i, ".*-->.*") : i + 1;
    }

    /** Hides what begins on this line, to its end or that of the note, and says what comes next. */
    private int hide(int from, String end) {
        int last = from + 1;
        while (last < lines.size() && !lines.get(last).matches(end)) {
            last++;
        }
        int next = Math.min(last + 1, lines.size());
        for (int i = from; i < next; i++) {
            opaque[i] = true;
        }
        return next;
    }
}
