package interviewcoach.voice;

import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Reply.TopicLine;
import interviewcoach.voice.Picture.Bar;
import interviewcoach.voice.Picture.Bars;
import interviewcoach.voice.Picture.Calendar;
import interviewcoach.voice.Picture.Month;
import interviewcoach.voice.Picture.Shade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Progress in words, and as a picture before it is drawn. */
record ProgressText(ProgressPhrases phrases) {

    /** What may stand below a picture. */
    private static final int CAPTION = 1024;

    /** Of a topic's title; the phone shows it in one line with what stands behind it. */
    private static final int TITLE = 34;

    private static final int QUESTION = 70;

    /** A longer list would not be read. */
    private static final int QUESTIONS = 30;

    private static final int WEEK = 7;

    /** Of a month's name, in weeks. */
    private static final int NAME_WIDTH = 2;

    /** The least answers a day of each shade but the first. */
    private static final List<Integer> LEAST = List.of(1, 2, 5, 10);

    String html(Reply.OfProgress reply) {
        return switch (reply) {
            case Reply.Stats stats -> stats(stats);
            case Reply.TopicStats stats -> topic(stats);
            case Reply.ChooseStats(_) -> Html.escape(phrases.which());
            case Reply.DigestStatus(var on) -> Html.escape(phrases.digestStatus(on));
            case Reply.DigestOn() -> Html.escape(phrases.digestOn());
            case Reply.DigestStopped() -> Html.escape(phrases.digestStopped());
            case Reply.Digest digest -> digest(digest);
        };
    }

    // ---- everything

    private String stats(Reply.Stats stats) {
        if (stats.answered() == 0) {
            return Html.escape(phrases.nothingYet());
        }
        List<TopicLine> begun = stats.topics().stream().filter(it -> it.answered() > 0).toList();
        String head =
                Html.bold(phrases.overall(stats))
                        + "\n"
                        + Html.escape(lately(stats))
                        + outlook(stats.outlook());
        List<String> lines = begun.stream().map(this::line).toList();
        return withinCaption(head, lines);
    }

    /** As many lines as fit below the picture, the weakest left out. */
    private static String withinCaption(String head, List<String> lines) {
        int fitting = lines.size();
        String html = listed(head, lines);
        while (Html.visible(html).length() > CAPTION && fitting > 0) {
            fitting--;
            html = listed(head, lines.subList(0, fitting));
        }
        return Html.cut(html, CAPTION);
    }

    private static String listed(String head, List<String> lines) {
        return lines.isEmpty() ? head : head + "\n" + String.join("\n", ListText.list(lines));
    }

    private String line(TopicLine line) {
        return Html.escape(named(line));
    }

    private String named(TopicLine line) {
        return title(line) + ": " + phrases.topic(line);
    }

    private static String title(TopicLine line) {
        return Shortened.line(line.topic().title(), TITLE);
    }

    private String outlook(Reply.@Nullable Outlook outlook) {
        return outlook == null ? "" : "\n" + Html.escape(phrases.outlook(outlook));
    }

    private String lately(Reply.Stats stats) {
        List<Integer> counts = stats.activity().counts();
        return phrases.lately(
                weeks(counts),
                counts.stream().mapToInt(Integer::intValue).sum(),
                (int) counts.stream().filter(count -> count > 0).count());
    }

    private static int weeks(List<Integer> counts) {
        return (counts.size() + WEEK - 1) / WEEK;
    }

    // ---- one topic

    private String topic(Reply.TopicStats stats) {
        List<String> lines =
                stats.questions().stream()
                        .limit(QUESTIONS)
                        .map(it -> Html.escape(question(it)))
                        .toList();
        return String.join(
                "\n",
                Html.bold(title(stats.line())),
                Html.escape(phrases.topicAsWhole(stats.line())),
                String.join("\n", ListText.list(lines)));
    }

    private String question(Reply.QuestionLine line) {
        String held = line.answered() ? Percent.of(line.mastery()) : phrases.neverAnswered();
        return held + " · " + Shortened.line(line.question().text(), QUESTION);
    }

    // ---- a week

    private String digest(Reply.Digest digest) {
        List<String> lines = new ArrayList<>();
        lines.add(Html.bold(phrases.week()));
        List<String> done =
                digest.answered() == 0 ? List.of(phrases.idleWeek()) : phrases.week(digest);
        done.forEach(line -> lines.add(Html.escape(line)));
        add(lines, digest.best(), true);
        add(lines, digest.weakest(), false);
        lines.add(Html.escape(phrases.suggestion(digest)));
        return String.join("\n", lines);
    }

    private void add(List<String> lines, @Nullable TopicLine line, boolean best) {
        if (line != null) {
            String topic = named(line);
            lines.add(Html.escape(best ? phrases.best(topic) : phrases.weakest(topic)));
        }
    }

    // ---- the picture

    Picture picture(Reply.Stats stats) {
        return new Picture(
                new Bars(
                        phrases.bars(),
                        Percent.of(stats.mastery()),
                        phrases.barsNote(),
                        stats.topics().stream().map(this::bar).toList()),
                calendar(stats.activity()));
    }

    private Bar bar(TopicLine line) {
        return new Bar(
                line.topic().title(), line.mastery(), phrases.count(line.answered(), line.total()));
    }

    private Calendar calendar(Reply.Activity activity) {
        int weeks = weeks(activity.counts());
        return new Calendar(
                phrases.calendar(weeks),
                phrases.weekdays(),
                months(activity.from(), weeks),
                activity.counts(),
                shades());
    }

    /**
     * Each month stands over the week of its first day, that of before over the first if it can.
     */
    private List<Month> months(LocalDate from, int weeks) {
        List<Month> months = new ArrayList<>(begun(from, weeks));
        if (months.isEmpty() || months.getFirst().week() >= NAME_WIDTH) {
            months.addFirst(new Month(0, phrases.month(from.getMonth())));
        }
        return months;
    }

    private List<Month> begun(LocalDate from, int weeks) {
        return IntStream.range(0, weeks)
                .filter(week -> from.plusWeeks(week).plusDays(WEEK - 1).getDayOfMonth() <= WEEK)
                .mapToObj(week ->
                        new Month(
                                week,
                                phrases.month(from.plusWeeks(week).plusDays(WEEK - 1).getMonth())))
                .toList();
    }

    private List<Shade> shades() {
        List<Shade> shades = new ArrayList<>();
        shades.add(new Shade(0, phrases.none()));
        for (int i = 0; i < LEAST.size(); i++) {
            shades.add(new Shade(LEAST.get(i), shade(i)));
        }
        return shades;
    }

    private String shade(int i) {
        int least = LEAST.get(i);
        if (i == LEAST.size() - 1) {
            return phrases.from(least);
        }
        int most = LEAST.get(i + 1) - 1;
        return most == least ? "" + least : least + "–" + most;
    }
}
