package interviewcoach.e2e;

import interviewcoach.fake.Person;
import java.nio.file.Path;

/** Keeps what people saw, to be read by a person: tests do not notice what reads odd. */
final class Transcripts {

    private static final Path FOLDER =
            Path.of(System.getProperty("coach.jar")).resolveSibling("transcripts");

    private Transcripts() {}

    static void keep(String name, Person person) {
        keep(name, person.transcript());
    }

    static void keep(String name, String transcript) {
        CoachProcess.write(FOLDER.resolve(name + ".txt"), transcript + "\n");
    }
}
