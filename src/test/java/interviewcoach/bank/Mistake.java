package interviewcoach.bank;

import interviewcoach.bank.Problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A sound file of questions spoiled in one way, and what must be said about it. */
record Mistake(
        String name, boolean againstSchema, String text, List<Problem> problems, boolean andMore) {

    /** The mistakes of {@code mistakes.txt}, whose head explains its notation. */
    static Stream<Mistake> all() throws IOException {
        String sound = resource("tea.yaml");
        return Arrays.stream(resource("mistakes.txt").split("\n== "))
                .skip(2)
                .map(block -> of(block, sound));
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Mistake.class.getResourceAsStream("/bank/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Mistake of(String block, String sound) {
        List<String> edits = block.lines().toList();
        String name = edits.getFirst();
        List<String> lines = new ArrayList<>(sound.lines().toList());
        List<Problem> problems = new ArrayList<>();
        int at = -1;
        for (String edit : edits.subList(1, edits.size())) {
            String line = edit.length() < 2 ? "" : edit.substring(2);
            switch (edit.isEmpty() ? ' ' : edit.charAt(0)) {
                case '=' -> at = indexOf(line, lines, at + 1);
                case '-' -> {
                    at = indexOf(line, lines, at + 1) - 1;
                    lines.remove(at + 1);
                }
                case '+' -> lines.add(++at, line);
                case '!' -> problems.add(new Problem("tea.yaml", at + 1, Severity.ERROR, line));
                case '?' -> problems.add(new Problem("tea.yaml", at + 1, Severity.WARNING, line));
                case ' ', '.' -> {}
                default -> throw new IllegalArgumentException(edit);
            }
        }
        return new Mistake(
                name.replace(" *", ""),
                name.endsWith("*"),
                String.join("\n", lines),
                problems,
                edits.contains("..."));
    }

    private static int indexOf(String line, List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).equals(line)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not in tea.yaml behind line " + from + ": " + line);
    }

    @Override
    public String toString() {
        return name;
    }
}
