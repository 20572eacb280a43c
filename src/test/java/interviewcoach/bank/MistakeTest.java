package interviewcoach.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of mistake is named at its line, and nothing else is. */
class MistakeTest {

    @TempDir Path folder;

    @ParameterizedTest
    @MethodSource("mistakes")
    void is_told_at_its_line(Mistake mistake) throws IOException {
        Files.writeString(folder.resolve("tea.yaml"), mistake.text());
        Files.writeString(folder.resolve("glossary.yaml"), "concepts: []");
        List<String> told =
                BankFiles.check(folder, Words.DICTIONARY).problems().stream()
                        .map(problem -> problem.toString().replace(folder + "/", ""))
                        .toList();
        assertThat(told).allSatisfy(it -> assertThat(expected(mistake, it)).isTrue());
        assertThat(mistake.problems())
                .allSatisfy(it -> assertThat(told).anyMatch(line -> fits(it.toString(), line)));
    }

    static Stream<Mistake> mistakes() throws IOException {
        return Mistake.all();
    }

    private static boolean expected(Mistake mistake, String line) {
        return mistake.andMore()
                || mistake.problems().stream().anyMatch(it -> fits(it.toString(), line));
    }

    private static boolean fits(String expected, String line) {
        return expected.endsWith("...")
                ? line.startsWith(expected.substring(0, expected.length() - 3))
                : line.equals(expected);
    }
}
