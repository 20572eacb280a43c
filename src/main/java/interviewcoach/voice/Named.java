package interviewcoach.voice;

import interviewcoach.learner.Forecast;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Shelved;
import interviewcoach.quiz.Version;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Small things that both languages name alike. */
final class Named {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private static final int ERRORS = 5;

    private static final int IDS = 12;

    private Named() {}

    /** A person's name with what parts it from the words before; nothing when it is not known. */
    static String after(String before, String name) {
        return name.isBlank() ? "" : before + Html.escape(Shortened.line(name, 40));
    }

    static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    static String withoutSlash(String command) {
        return command.startsWith("/") ? command.substring(1) : command;
    }

    /** A folded list of the latest errors on its own lines; nothing when there are none. */
    static String errors(String title, List<String> errors) {
        if (errors.isEmpty()) {
            return "";
        }
        String lines =
                String.join(
                        "\n",
                        errors.stream()
                                .limit(ERRORS)
                                .map(error -> Html.escape(Shortened.line(error, 300)))
                                .toList());
        return "\n" + Html.escape(title) + "\n" + Html.folded(lines);
    }

    /** From low to high, or the only number between them. */
    static String range(Forecast forecast) {
        return forecast.low() == forecast.high()
                ? String.valueOf(forecast.low())
                : forecast.low() + "-" + forecast.high();
    }

    /** How many questions, and the first of their ids; no line when there are none. */
    static List<String> ids(String title, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String first = String.join(", ", ids.subList(0, Math.min(IDS, ids.size())));
        String more = ids.size() > IDS ? ", …" : "";
        return List.of(Html.escape("%s: %d (%s%s)".formatted(title, ids.size(), first, more)));
    }

    static String file(String name) {
        return Html.escape(Shortened.line(name, 50));
    }

    /** A file's name as it stands on a button. */
    static String topic(String file) {
        return file.replaceFirst("\\.yaml$", "");
    }

    /** A version of a file in one line. */
    static String version(Version version, ZoneId zone) {
        return version.number() + " · " + STAMP.format(version.at().atZone(zone)) + by(version);
    }

    /** Whether older versions are not shown: they count from 1. */
    static boolean isCut(List<Version> history) {
        return !history.isEmpty() && history.getLast().number() > 1;
    }

    /** The command that puts back a version. */
    static String putBack(Shelved file, int version) {
        return Html.code("/admin bank %s %d".formatted(topic(file.file()), version));
    }

    /** Whether that is about a file that the folder does not have. */
    static boolean isOnlyPublished(Reply reply) {
        return reply instanceof Reply.BankFile(var file, _, _) && !file.inFolder();
    }

    /** Who published it, as far as that is known. */
    static String by(Version version) {
        return after(" · ", version.by());
    }

    /** The trace of a verdict, each pattern on a line of its own. */
    static String trace(Reply.Why why) {
        return "<pre>"
                + Html.escape(
                        "%s @ %s: %s"
                                .formatted(
                                        why.question(),
                                        why.revision(),
                                        String.join("\n", why.lines())))
                + "</pre>";
    }
}
