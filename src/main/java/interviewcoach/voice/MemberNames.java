package interviewcoach.voice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How members are called in a group's texts: in one short line that disturbs nothing around it, and
 * each by a name of their own. Plain text.
 */
final class MemberNames {

    private static final int LONGEST = 24;

    /** Direction overrides and the like; the joiner is left, because emoji are made with it. */
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}&&[^\\x{200D}\\n]]");

    /** Marks piled up on a letter reach into other lines. */
    private static final Pattern PILED = Pattern.compile("(\\p{M}{2})\\p{M}+");

    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{S}\\p{P}]");

    private static final char ISOLATED = '\u2068';
    private static final char ISOLATED_END = '\u2069';

    private final Map<Long, String> names;

    private MemberNames(Map<Long, String> names) {
        this.names = names;
    }

    /** Somebody with the name they gave themselves, which may be anything. */
    record Named(long learner, String name) {}

    /**
     * @param nameless what to call somebody whose name shows nothing
     */
    static MemberNames of(List<Named> members, String nameless) {
        Map<Long, String> names = new LinkedHashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        members.stream()
                .sorted(Comparator.comparingLong(Named::learner))
                .filter(it -> !names.containsKey(it.learner()))
                .forEach(it -> {
                    String name = shown(it.name(), nameless);
                    int times = taken.merge(name, 1, Integer::sum);
                    names.put(it.learner(), times == 1 ? name : name + " (" + times + ")");
                });
        return new MemberNames(names);
    }

    /** What that member is called. */
    String of(long learner) {
        return Objects.requireNonNull(names.get(learner), "not one of them");
    }

    private static String shown(String name, String nameless) {
        String clean = Shortened.line(clean(name), LONGEST);
        if (!SEEN.matcher(clean).find()) {
            return nameless;
        }
        return clean.codePoints().anyMatch(MemberNames::runsLeft)
                ? ISOLATED + clean + ISOLATED_END
                : clean;
    }

    /** A text of anybody's without what would change the texts around it. */
    static String clean(String text) {
        return PILED.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("$1");
    }

    private static boolean runsLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
