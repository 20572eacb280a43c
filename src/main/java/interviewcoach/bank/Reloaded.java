package interviewcoach.bank;

import java.util.List;

/** What came of loading a changed bank. */
public sealed interface Reloaded {

    /** It is in use. */
    record Done(Changes changes) implements Reloaded {}

    /** It has mistakes, and the old one stays; errors only. */
    record Refused(List<Problem> problems) implements Reloaded {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
