package interviewcoach.bank;

import interviewcoach.bank.Problem.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers the problems of one file. */
final class Report {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Integer> unreadable;

    Report(String file) {
        this(file, new HashSet<>());
    }

    private Report(String file, Set<Integer> unreadable) {
        this.file = file;
        this.unreadable = unreadable;
    }

    /** An empty report on a part of the same file. */
    Report part() {
        return new Report(file, unreadable);
    }

    String file() {
        return file;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Takes over what was reported on a part. */
    void add(Report part) {
        problems.addAll(part.problems);
    }

    /** Whether the file holds lines that are not YAML, or this part holds an error. */
    boolean doubtful() {
        return fatal() || !unreadable.isEmpty();
    }

    boolean fatal() {
        return problems.stream().anyMatch(Problem::fatal);
    }

    void error(int line, String message) {
        add(line, Severity.ERROR, message);
    }

    void warning(int line, String message) {
        add(line, Severity.WARNING, message);
    }

    /** A line that is not YAML; what else seems wrong with it follows from that and is not told. */
    void unreadable(int line, String message) {
        error(line, message);
        unreadable.add(line);
    }

    private void add(int line, Severity severity, String message) {
        if (!unreadable.contains(line)) {
            problems.add(new Problem(file, line, severity, message));
        }
    }
}
