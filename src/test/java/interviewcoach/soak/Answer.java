package interviewcoach.soak;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody answered to a question of a group, and what became of it. */
final class Answer {

    /** Unique, part of its text. */
    final String mark;

    final long learner;
    final Place place;
    final int number;
    final String text;

    /** Telegram's date. */
    final Instant said;

    final boolean inGroup;

    /** When it was in the inbox. */
    @Nullable Instant arrived;

    /** Whether the group has heard of it. */
    boolean heard;

    boolean counted;
    boolean replaced;

    /** How often it was judged as too late. */
    int late;

    /** How often it counted for its learner. */
    int unsealed;

    /** Whether it, its learner or its group was forgotten. */
    boolean forgotten;

    Answer(
            String mark,
            long learner,
            Place place,
            int number,
            String text,
            Instant said,
            boolean inGroup) {
        this.mark = mark;
        this.learner = learner;
        this.place = place;
        this.number = number;
        this.text = text;
        this.said = said;
        this.inGroup = inGroup;
    }

    @Override
    public String toString() {
        return "%s of %d to %s/%d, said %s%s, arrived %s, %s%s%slate %d, unsealed %d"
                .formatted(
                        mark,
                        learner,
                        place,
                        number,
                        said,
                        inGroup ? " in the group" : "",
                        arrived,
                        heard ? "heard, " : "",
                        counted ? "counted, " : "",
                        replaced ? "replaced, " : "",
                        late,
                        unsealed);
    }
}
