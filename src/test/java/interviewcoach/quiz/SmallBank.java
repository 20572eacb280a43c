package interviewcoach.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.Bank;
import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Question;
import interviewcoach.bank.Words;
import interviewcoach.learner.Downtime;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A bank of a few questions with the real dictionary, loaded once. */
final class SmallBank {

    static final long OPERATOR = 7;
    static final long CURATOR = 8;

    private static final Loaded LOADED = load();

    private SmallBank() {}

    static Snapshot.World world() {
        return world(LOADED.bank());
    }

    static Snapshot.World world(Bank bank) {
        return world(bank, Downtime.NONE);
    }

    static Snapshot.World away(Downtime downtime) {
        return world(LOADED.bank(), downtime);
    }

    private static Snapshot.World world(Bank bank, Downtime downtime) {
        return new Snapshot.World(
                bank,
                LOADED.grader(),
                "coach_bot",
                ZoneId.of("Europe/Moscow"),
                LocalTime.of(10, 0),
                Set.of(OPERATOR),
                Set.of(CURATOR),
                downtime);
    }

    /** The bank after a curator has withdrawn a question. */
    static Bank without(String id) {
        Bank bank = LOADED.bank();
        List<Question> left = bank.questions().stream().filter(it -> !it.id().equals(id)).toList();
        return new Bank(bank.topics(), left);
    }

    static Question question(String id) {
        return LOADED.bank().question(id).orElseThrow();
    }

    private static Loaded load() {
        try {
            Path folder = Path.of(resource("/quiz/bank/glossary.yaml").toURI()).getParent();
            Loaded loaded = BankFiles.load(Objects.requireNonNull(folder), Words.DICTIONARY);
            assertThat(loaded.sound()).as("%s", loaded.problems()).isTrue();
            return loaded;
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(SmallBank.class.getResource(name), name);
    }
}
