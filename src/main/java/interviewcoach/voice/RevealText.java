package interviewcoach.voice;

import static java.util.stream.Collectors.joining;

import interviewcoach.bank.Question;
import interviewcoach.grading.Credit;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Objection;
import interviewcoach.grading.PointGrade;
import interviewcoach.grading.Verdict;
import interviewcoach.league.Standings;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Reply.Revealed.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reveal of a sealed question: what the group knew, the best wording, the answer, points. */
final class RevealText {

    /** Of so few each is named at each idea. */
    private static final int FEW = 4;

    private static final int BEST = 3;
    private static final int PLACES = 10;
    private static final int NAME = 24;
    private static final int LABEL = 90;
    private static final int QUOTE = 300;
    private static final int OBJECTIONS = 2;
    private static final int LABEL_OF_TOAST = 36;

    private final GroupPhrases words;

    RevealText(GroupPhrases words) {
        this.words = words;
    }

    /** The message to the group. */
    String html(Reply.Revealed revealed, Phrases phrases) {
        return Room.fit(room -> html(revealed, phrases, room));
    }

    private String html(Reply.Revealed revealed, Phrases phrases, Room room) {
        List<String> lines = new ArrayList<>();
        lines.add(
                Html.bold(words.revealed(revealed.position(), revealed.count()))
                        + " "
                        + Html.escape(revealed.question().text()));
        if (revealed.members().isEmpty()) {
            lines.add(Html.escape(words.nobodyAnswered()));
        } else {
            ideas(revealed).forEach(lines::add);
            best(revealed).ifPresent(lines::add);
            objections(revealed).forEach(lines::add);
            lines.add(Html.escape(points(revealed)));
        }
        lines.addAll(new ReferenceText(revealed.question(), phrases).folded(room));
        if (!revealed.table().isEmpty()) {
            lines.add(Html.bold(words.table()));
            lines.addAll(places(revealed.table()));
        }
        return String.join("\n", lines);
    }

    // ---- ideas

    private Stream<String> ideas(Reply.Revealed revealed) {
        return revealed.question().points().stream()
                .filter(point -> !point.bonus() || someone(point, revealed))
                .map(point ->
                        Html.prose("• " + Shortened.line(point.label(), LABEL))
                                + " – "
                                + Html.escape(who(point, revealed.members())));
    }

    private static boolean someone(Question.Point point, Reply.Revealed revealed) {
        return revealed.members().stream().anyMatch(it -> credit(it, point).given());
    }

    private String who(Question.Point point, List<Member> members) {
        List<Member> those = members.stream().filter(it -> credit(it, point).given()).toList();
        if (members.size() > FEW) {
            return words.howMany(those.size(), members.size());
        }
        return those.isEmpty()
                ? words.nobody()
                : those.stream()
                        .map(it ->
                                name(it)
                                        + (credit(it, point) == Credit.FULL
                                                ? ""
                                                : " " + words.vaguely()))
                        .collect(joining(", "));
    }

    private static Credit credit(Member member, Question.Point point) {
        return member.grade().points().stream()
                .filter(it -> it.id().equals(point.id()))
                .map(PointGrade::credit)
                .findFirst()
                .orElse(Credit.MISSING);
    }

    private String name(Member member) {
        return name(member.entry().name());
    }

    private String name(String name) {
        return name.isBlank() ? words.nameless() : Shortened.line(name, NAME);
    }

    // ---- what was said

    /** The shortest of the fullest correct answers that the group may read. */
    private Optional<String> best(Reply.Revealed revealed) {
        return revealed.members().stream()
                .filter(it -> it.entry().quotable())
                .filter(it -> it.grade().verdict() == Verdict.CORRECT)
                .max(
                        Comparator.comparingInt(Member::points)
                                .thenComparing(it -> -it.entry().text().length()))
                .map(it ->
                        Html.escape(
                                "%s «%s»"
                                        .formatted(
                                                words.best(name(it)),
                                                Shortened.line(it.entry().text(), QUOTE))));
    }

    /** Whoever said it is not named. */
    private Stream<String> objections(Reply.Revealed revealed) {
        return revealed.members().stream()
                .flatMap(it -> it.grade().misconceptions().stream())
                .map(Objection::misconception)
                .distinct()
                .limit(OBJECTIONS)
                .map(it ->
                        Html.prose(
                                words.notSo()
                                        + " "
                                        + revealed.question().misconception(it).explanation()));
    }

    // ---- points

    private String points(Reply.Revealed revealed) {
        List<Member> sorted =
                revealed.members().stream()
                        .filter(it -> it.points() > 0)
                        .sorted(Comparator.comparingInt(Member::points).reversed())
                        .toList();
        int shown = revealed.members().size() > FEW ? BEST : FEW;
        return words.points()
                + " "
                + (sorted.isEmpty()
                        ? words.nobody()
                        : sorted.stream()
                                .limit(shown)
                                .map(it -> name(it) + " " + it.points())
                                .collect(joining(", ")));
    }

    /** The first places, a line each. */
    List<String> places(List<Standings.Place> places) {
        return places.stream().limit(PLACES).map(this::place).toList();
    }

    /** One place. */
    String place(Standings.Place place) {
        return Html.escape(
                "%d. %s – %d".formatted(place.rank(), name(place.name()), place.points()));
    }

    // ---- for one member alone

    /** How one did, in one short text. */
    String mine(Reply.Mine mine) {
        String given = labels(mine, true);
        String missing = labels(mine, false);
        return Html.prose(
                words.tenths(mine.points())
                        + (given.isEmpty() ? "" : "\n" + words.found() + " " + given)
                        + (missing.isEmpty() ? "" : "\n" + words.missing() + " " + missing));
    }

    private static String labels(Reply.Mine mine, boolean given) {
        return mine.question().points().stream()
                .filter(point -> isGiven(mine.grade(), point) == given)
                .filter(point -> given || !point.bonus())
                .map(point -> Shortened.line(point.label().replace("`", ""), LABEL_OF_TOAST))
                .collect(joining("; "));
    }

    private static boolean isGiven(Grade grade, Question.Point point) {
        return grade.points().stream()
                .anyMatch(it -> it.id().equals(point.id()) && it.credit().given());
    }
}
