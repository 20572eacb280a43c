package interviewcoach.voice;

import interviewcoach.bank.Problem;
import interviewcoach.voice.Message.Document;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
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
     * @param line a problem in words
     * @param more says how many are left
     */
    static String html(
            List<Problem> problems, Function<Problem, String> line, IntFunction<String> more) {
        Stream<String> first =
                problems.stream()
                        .limit(FIRST)
                        .map(it -> Html.escape(Shortened.line(line.apply(it), LINE)));
        Stream<String> rest =
                problems.size() > FIRST
                        ? Stream.of(Html.escape(more.apply(problems.size() - FIRST)))
                        : Stream.empty();
        return Stream.concat(first, rest).collect(Collectors.joining("\n"));
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
