package interviewcoach.desk;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A failure in one line that holds nobody's words: an exception's own message might. */
final class Fault {

    private static final String OURS = "interviewcoach.";

    private Fault() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(5)
                .map(Fault::one)
                .collect(Collectors.joining(", because of "));
    }

    private static String one(Throwable failure) {
        return failure.getClass().getSimpleName()
                + Stream.of(failure.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith(OURS))
                        .findFirst()
                        .map(frame -> " in " + place(frame))
                        .orElse("");
    }

    private static String place(StackTraceElement frame) {
        return frame.getClassName().substring(OURS.length()) + ":" + frame.getLineNumber();
    }
}
