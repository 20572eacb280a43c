package interviewcoach.quiz;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The end of a pause as people type it: {@code 7}, {@code 2 недели}, {@code until 1.12}. */
final class PauseWords {

    /** The longest pause in days. */
    static final int MOST = 366;

    private static final Pattern FOR = Pattern.compile("^(?:на|for|the)\\s+");
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,3}");

    private PauseWords() {}

    /** The first date after the pause; empty when it is not understood, too long, or past. */
    static Optional<LocalDate> read(String text, LocalDate today) {
        return DateWords.plain(text)
                .map(plain -> FOR.matcher(plain).replaceFirst(""))
                .flatMap(said -> end(said, today))
                .filter(it -> it.isAfter(today) && !it.isAfter(today.plusDays(MOST)));
    }

    private static Optional<LocalDate> end(String said, LocalDate today) {
        if (DAYS.matcher(said).matches()) {
            return Optional.of(today.plusDays(Integer.parseInt(said)));
        }
        return DateWords.after(said, today)
                .or(() ->
                        DateWords.read(said, today)
                                .filter(it -> !it.isDoubtful(today))
                                .map(DateWords::day));
    }
}
