package interviewcoach.quiz;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the link to answer a sealed question privately carries behind {@code /start}.
 *
 * @param number which question of the group's conversation it is
 */
record RoundLink(Conversation group, int number) {

    private static final int DIGITS = 36;
    private static final Pattern FORM =
            Pattern.compile("r_(-[0-9a-z]{1,12})_([0-9a-z]{1,6})_([0-9a-z]{1,6})");

    /** Reads it; empty when it is something else. */
    static Optional<RoundLink> read(String start) {
        Matcher match = FORM.matcher(start);
        return match.matches() ? of(match) : Optional.empty();
    }

    private static Optional<RoundLink> of(Matcher match) {
        try {
            var group =
                    new Conversation(
                            Long.parseLong(match.group(1), DIGITS),
                            Integer.parseInt(match.group(2), DIGITS));
            return Optional.of(new RoundLink(group, Integer.parseInt(match.group(3), DIGITS)));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** At most 64 letters, digits, minus signs and underscores, as Telegram wants. */
    String written() {
        return "r_%s_%s_%s"
                .formatted(
                        Long.toString(group.chat(), DIGITS),
                        Integer.toString(group.topic(), DIGITS),
                        Integer.toString(number, DIGITS));
    }
}
