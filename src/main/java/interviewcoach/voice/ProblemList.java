package interviewcoach.voice;

import interviewcoach.bank.Problem;
import interviewcoach.voice.Message.Document;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with a bank: the first of it in the message, all of it in a file beside it. */
final class ProblemList {

    /** More would hide the buttons from a phone. */
    private static final int FIRST = 8;

    private static final int LINE = 300;

    private ProblemList() {}

    /**
     * The words around problems.
     *
     * @param more says how many are left
     */
    record Words(String line, String warning, String more) {}

    /**
     * Mistakes first, then what is only doubtful.
     *
     * @param about the file that need not be named; empty to name all
     */
    static String html(List<Problem> problems, String about, Words words) {
        Stream<String> first =
                problems.stream()
                        .sorted(Comparator.comparing(Problem::severity))
                        .limit(FIRST)
                        .map(it -> Html.escape(Shortened.line(line(it, about, words), LINE)));
        Stream<String> rest =
                problems.size() > FIRST
                        ? Stream.of(Html.escape(words.more().formatted(problems.size() - FIRST)))
                        : Stream.empty();
        return Stream.concat(first, rest).collect(Collectors.joining("\n"));
    }

    private static String line(Problem problem, String about, Words words) {
        boolean own = !about.isEmpty() && problem.file().endsWith("/" + about);
        String place =
                own
                        ? words.line() + " " + problem.line()
                        : onPhone(problem.file()) + ":" + problem.line();
        return place + (problem.fatal() ? "" : ", " + words.warning()) + ": " + problem.message();
    }

    /** The file and the folder it lies in: a whole path would be all that a phone shows. */
    private static String onPhone(String path) {
        return path.replaceFirst("^.*/(?=[^/]*/[^/]*$)", "");
    }

    /** All of them; null when the message has room for them. */
    static @Nullable Document document(List<Problem> problems) {
        return problems.size() <= FIRST
                ? null
                : new Document(
                        "check.txt",
                        problems.stream()
                                .map(Problem::toString)
                                .collect(Collectors.joining("\n", "", "\n")));
    }
}
