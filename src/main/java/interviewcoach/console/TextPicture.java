package interviewcoach.console;

import interviewcoach.voice.Picture;
import interviewcoach.voice.Picture.Bar;
import interviewcoach.voice.Picture.Bars;
import interviewcoach.voice.Picture.Calendar;
import interviewcoach.voice.Picture.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A picture in characters, at most 80 in a line. */
final class TextPicture {

    private static final int LENGTH = 20;
    private static final int LABEL = 46;
    private static final int WEEK = 7;

    /** A day and what parts it from the next. */
    private static final int DAY = 2;

    /** From nothing to most. */
    private static final List<String> SHADES = List.of("·", "░", "▒", "▓", "█");

    private TextPicture() {}

    static String of(Picture picture) {
        List<String> lines = new ArrayList<>(bars(picture.bars()));
        lines.add("");
        lines.addAll(calendar(picture.calendar()));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> bars(Bars bars) {
        int widest = bars.bars().stream().mapToInt(it -> it.count().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add(bars.title() + ": " + bars.total());
        bars.bars().forEach(bar -> lines.add(bar(bar, widest)));
        return lines;
    }

    /** What is begun is never shown as nothing, and what is not whole never as all. */
    private static String bar(Bar bar, int widest) {
        int most = bar.share() < 1 ? LENGTH - 1 : LENGTH;
        int least = bar.share() > 0 ? 1 : 0;
        int filled = Math.clamp(Math.round(bar.share() * LENGTH), least, most);
        return "█".repeat(filled)
                + "░".repeat(LENGTH - filled)
                + "  "
                + " ".repeat(widest - bar.count().length())
                + bar.count()
                + "  "
                + bar.label().substring(0, Math.min(bar.label().length(), LABEL));
    }

    private static List<String> calendar(Calendar calendar) {
        int margin = calendar.weekdays().stream().mapToInt(String::length).max().orElse(0) + 2;
        List<String> lines = new ArrayList<>();
        lines.add(calendar.title());
        lines.add(months(calendar.months(), margin));
        for (int day = 0; day < WEEK; day++) {
            String name = calendar.weekdays().get(day);
            lines.add(name + " ".repeat(margin - name.length()) + row(calendar, day));
        }
        lines.add(legend(calendar));
        return lines;
    }

    private static String months(List<Month> months, int margin) {
        StringBuilder line = new StringBuilder();
        for (Month month : months) {
            int at = margin + month.week() * DAY;
            line.append(" ".repeat(Math.max(0, at - line.length()))).append(month.name());
        }
        return line.toString();
    }

    private static String row(Calendar calendar, int weekday) {
        return IntStream.iterate(weekday, day -> day < calendar.counts().size(), day -> day + WEEK)
                .mapToObj(day -> SHADES.get(calendar.shade(calendar.counts().get(day))))
                .collect(Collectors.joining(" "));
    }

    private static String legend(Calendar calendar) {
        return IntStream.range(0, calendar.shades().size())
                .mapToObj(i -> SHADES.get(i) + " " + calendar.shades().get(i).words())
                .collect(Collectors.joining("   "));
    }
}
