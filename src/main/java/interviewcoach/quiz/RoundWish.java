package interviewcoach.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed behind {@code /round}: a topic, how many questions, how many minutes for each; all
 * of it optional, a number with a unit being the minutes, else the first number the questions.
 *
 * @param topic as it was typed, empty for any
 */
record RoundWish(String topic, int count, int minutes) {

    static final int USUAL = 3;
    static final int MINUTES = 5;

    private static final int MOST = 10;
    private static final int LONGEST = 60;
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,6})(\\p{L}*)\\.?");
    private static final Pattern UNIT = Pattern.compile("(?:мин\\p{L}*|м|min\\p{L}*|m)\\.?");
    private static final Pattern QUESTIONS = Pattern.compile("вопр\\p{L}*|questions?|q");

    static RoundWish of(String arguments) {
        var reading = new Reading(arguments);
        return new RoundWish(
                String.join(" ", reading.words),
                Math.clamp(reading.count.orElse(USUAL), 1, MOST),
                Math.clamp(reading.minutes.orElse(MINUTES), 1, LONGEST));
    }

    private static final class Reading {

        private final List<String> words = new ArrayList<>();
        private OptionalInt count = OptionalInt.empty();
        private OptionalInt minutes = OptionalInt.empty();

        Reading(String arguments) {
            List<String> tokens = List.of(arguments.strip().toLowerCase(Locale.ROOT).split("\\s+"));
            for (int i = 0; i < tokens.size(); i++) {
                String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
                i += take(tokens.get(i), next);
            }
        }

        /** How many more tokens it took. */
        private int take(String token, String next) {
            Matcher number = NUMBER.matcher(token);
            if (!number.matches()) {
                words.add(token);
                return 0;
            }
            String unit = number.group(2).isEmpty() ? next : number.group(2);
            boolean isUnit = UNIT.matcher(unit).matches();
            boolean isQuestions = QUESTIONS.matcher(unit).matches();
            put(Integer.parseInt(number.group(1)), isUnit, isQuestions);
            return number.group(2).isEmpty() && (isUnit || isQuestions) ? 1 : 0;
        }

        private void put(int number, boolean isMinutes, boolean isQuestions) {
            if (isMinutes || (!isQuestions && count.isPresent())) {
                minutes = OptionalInt.of(number);
            } else {
                count = OptionalInt.of(number);
            }
        }
    }

    Optional<String> named() {
        return Optional.of(topic).filter(it -> !it.isBlank());
    }
}
