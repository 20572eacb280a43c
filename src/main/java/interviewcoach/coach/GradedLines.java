package interviewcoach.coach;

import interviewcoach.evaluation.GradedAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of graded answers, a line of JSON each.
 *
 * @param problems lines that are no graded answers, as {@code file:line: message}
 */
record GradedLines(List<GradedAnswer> answers, List<String> problems) {

    private static final JsonMapper JSON = JsonMapper.shared();

    GradedLines {
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
    }

    static GradedLines read(Path file) throws IOException {
        var answers = new ArrayList<GradedAnswer>();
        var problems = new ArrayList<String>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    answers.add(answer(JSON.readTree(lines.get(i))));
                } catch (JacksonException e) {
                    problems.add("%s:%d: %s".formatted(file, i + 1, e.getOriginalMessage()));
                } catch (IllegalArgumentException e) {
                    problems.add("%s:%d: %s".formatted(file, i + 1, e.getMessage()));
                }
            }
        }
        return new GradedLines(answers, problems);
    }

    private static GradedAnswer answer(JsonNode line) {
        return new GradedAnswer(
                line.required("question").stringValue(),
                line.required("answer").stringValue(),
                line.required("score").doubleValue());
    }
}
