package interviewcoach.evaluation;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Question;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Grader;
import interviewcoach.grading.Objection;
import interviewcoach.grading.PointGrade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers that a person has judged otherwise than the rubric did, as examples for the bank: each
 * with the verdict that it is to get, and in comments what the rubric seems to lack.
 */
public final class Precedents {

    /** An example is one message. */
    private static final int LONGEST = 4000;

    private static final int WIDTH = 100;

    private Precedents() {}

    /**
     * An answer and what was accepted of its appeals.
     *
     * @param texts in order
     * @param ideas ids of points that it says after all, and behind a {@code !} of misconceptions
     *     that it does not state
     */
    public record Case(String question, List<String> texts, Set<String> ideas) {

        public Case {
            texts = List.copyOf(texts);
            ideas = Set.copyOf(ideas);
        }
    }

    /** One document in the shape of the bank's files. */
    public static String yaml(List<Case> cases, Bank bank, Grader grader) {
        Map<String, List<Case>> byQuestion =
                cases.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Case::question, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Принятые споры: %d. Место каждого примера – в examples его вопроса."
                        .formatted(cases.size()));
        lines.add("questions:");
        byQuestion.forEach((id, some) -> lines.addAll(ofQuestion(id, some, bank, grader)));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> ofQuestion(String id, List<Case> cases, Bank bank, Grader grader) {
        Optional<Question> question = bank.question(id);
        if (question.isEmpty()) {
            return List.of(
                    "  # вопроса %s в банке больше нет, споров о нём: %d"
                            .formatted(id, cases.size()));
        }
        List<String> lines = new ArrayList<>();
        lines.add("  # %s.yaml".formatted(question.get().topic()));
        lines.add("  - id: " + id);
        lines.add("    examples:");
        cases.forEach(it -> lines.addAll(example(it, question.get(), grader)));
        return lines;
    }

    private static List<String> example(Case one, Question question, Grader grader) {
        String say = said(one.texts());
        Grade found = grader.grade(question.rubric(), say);
        Grade judged = grader.corrected(question.rubric(), found, one.ideas());
        List<String> lines = new ArrayList<>();
        new Lacks(question, grader, say, found, judged)
                .lines()
                .forEach(it -> lines.add("      # " + it));
        lines.add("      - say: >-");
        folded(say).forEach(it -> lines.add("          " + it));
        lines.add("        voice: " + voice(judged));
        lines.add("        verdict: " + judged.verdict().name().toLowerCase(Locale.ROOT));
        lines.add("        points: [%s]".formatted(String.join(", ", given(judged))));
        List<String> misconceptions =
                judged.misconceptions().stream().map(Objection::misconception).toList();
        if (!misconceptions.isEmpty()) {
            lines.add("        misconceptions: [%s]".formatted(String.join(", ", misconceptions)));
        }
        return lines;
    }

    /** Several texts as one, each a sentence; in one line, without what YAML cannot hold. */
    private static String said(List<String> texts) {
        String all =
                texts.stream()
                        .map(it -> it.replaceAll("[\\p{Cc}\\p{Cs}\\uFEFF\\uFFFE\\uFFFF]", " "))
                        .map(it -> it.strip().replaceAll("\\s+", " "))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(". "))
                        .replaceAll("([.!?])\\. ", "$1 ");
        return all.substring(0, Math.min(all.length(), LONGEST)).strip();
    }

    /** Lines that read as one again. */
    private static List<String> folded(String say) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : say.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> given(Grade grade) {
        return grade.points().stream()
                .filter(it -> it.credit().given())
                .map(PointGrade::id)
                .toList();
    }

    private static String voice(Grade judged) {
        if (!judged.misconceptions().isEmpty()) {
            return "misconception";
        }
        return switch (judged.verdict()) {
            case CORRECT -> "good";
            case PARTIAL, WRONG -> "partial";
        };
    }
}
