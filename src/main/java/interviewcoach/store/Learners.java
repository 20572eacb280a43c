package interviewcoach.store;

import interviewcoach.learner.Learner;
import java.util.Optional;

/** Learners with their progress, answers and appeals. */
public final class Learners {

    private final Database database;

    Learners(Database database) {
        this.database = database;
    }

    /** A learner and the version at which they were read. */
    public record Known(Learner learner, long version) {}

    public Optional<Known> find(long learner) {
        throw new UnsupportedOperationException("not yet " + database + learner);
    }

    /** Everything that is kept about the learner, as readable JSON. */
    public String export(long learner) {
        throw new UnsupportedOperationException("not yet " + learner);
    }

    public long count() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Appeals that nobody has decided. */
    public long countAppeals() {
        throw new UnsupportedOperationException("not yet");
    }
}
