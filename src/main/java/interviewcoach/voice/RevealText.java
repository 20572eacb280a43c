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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The reveal of a sealed question: what the group knew, the best wording, the answer, points. */
final class RevealText {

    /** Of so few each is shown with each idea. */
    private static final int FEW = 4;

    /** How far the named places go when there are more. */
    private static final int BEST = 3;

    private static final int PLACES = 10;
    private static final int LABEL = 90;
    private static final int QUOTE = 300;
    private static final int OBJECTIONS = 2;
    private static final String HALF = "½";

    private static final int ALERT = 200;
    private static final int QUOTE_OF_ALERT = 40;
    private static final List<Integer> LABELS_OF_ALERT = List.of(60, 44, 34, 26, 20, 14, 10);

    private final GroupPhrases words;

    RevealText(GroupPhrases words) {
        this.words = words;
    }

    /** The message to the group. */
    String html(Reply.Revealed revealed, Phrases phrases) {
        return Room.fit(room -> html(revealed, phrases, room));
    }

    private String html(Reply.Revealed revealed, Phrases phrases, Room room) {
        MemberNames names = names(revealed);
        List<String> lines = new ArrayList<>();
        lines.add(
                Html.bold(words.revealed(revealed.position(), revealed.count()))
                        + " "
                        + Html.escape(revealed.question().text()));
        if (revealed.members().isEmpty()) {
            lines.add(Html.escape(words.nobodyAnswered()));
        } else {
            knew(revealed, names).forEach(lines::add);
            best(revealed, names).ifPresent(lines::add);
            objections(revealed).forEach(lines::add);
        }
        lines.addAll(new ReferenceText(revealed.question(), phrases).folded(room));
        if (!revealed.table().isEmpty()) {
            lines.add(Html.bold(words.table()));
            lines.addAll(places(revealed.table()));
        }
        return String.join("\n", lines);
    }

    private MemberNames names(Reply.Revealed revealed) {
        return MemberNames.of(
                revealed.members().stream()
                        .map(it -> new MemberNames.Named(it.entry().learner(), it.entry().name()))
                        .toList(),
                words.nameless());
    }

    // ---- ideas

    private Stream<String> knew(Reply.Revealed revealed, MemberNames names) {
        List<Question.Point> ideas =
                revealed.question().points().stream()
                        .filter(point -> !point.bonus() || having(point, revealed) > 0)
                        .toList();
        boolean few = revealed.members().size() <= FEW;
        Stream<String> numbered =
                IntStream.range(0, ideas.size())
                        .mapToObj(i ->
                                Html.prose(
                                        (i + 1)
                                                + ". "
                                                + Shortened.line(ideas.get(i).label(), LABEL)
                                                + (few ? "" : howMany(ideas.get(i), revealed))));
        return Stream.concat(
                numbered, few ? matrix(ideas, revealed, names) : Stream.of(first(revealed, names)));
    }

    private String howMany(Question.Point point, Reply.Revealed revealed) {
        return " – " + words.howMany(having(point, revealed), revealed.members().size());
    }

    private static int having(Question.Point point, Reply.Revealed revealed) {
        return (int) revealed.members().stream().filter(it -> credit(it, point).given()).count();
    }

    private static Credit credit(Member member, Question.Point point) {
        return member.grade().points().stream()
                .filter(it -> it.id().equals(point.id()))
                .map(PointGrade::credit)
                .findFirst()
                .orElse(Credit.MISSING);
    }

    /** A row a member; names of any width and direction stand behind all that is aligned. */
    private Stream<String> matrix(
            List<Question.Point> ideas, Reply.Revealed revealed, MemberNames names) {
        String head =
                IntStream.rangeClosed(1, ideas.size())
                                .mapToObj(i -> "%-2d".formatted(i))
                                .collect(joining())
                        + " "
                        + words.pointsColumn();
        String rows =
                byPoints(revealed)
                        .map(it ->
                                ideas.stream()
                                                .map(idea -> mark(credit(it, idea)) + " ")
                                                .collect(joining())
                                        + " %%%dd  "
                                                .formatted(words.pointsColumn().length())
                                                .formatted(it.points())
                                        + names.of(it.entry().learner()))
                        .collect(joining("\n"));
        return Stream.of(
                "<pre>" + Html.escape(head + "\n" + rows) + "</pre>",
                words.marks(rows.contains(HALF)));
    }

    private static String mark(Credit credit) {
        return credit.given() ? credit == Credit.FULL ? "+" : HALF : "–";
    }

    private static Stream<Member> byPoints(Reply.Revealed revealed) {
        return revealed.members().stream()
                .sorted(Comparator.comparingInt(Member::points).reversed());
    }

    /** The three best, and whoever has as many points as the third. */
    private String first(Reply.Revealed revealed, MemberNames names) {
        List<Member> sorted = byPoints(revealed).filter(it -> it.points() > 0).toList();
        int least = sorted.size() < BEST ? 1 : sorted.get(BEST - 1).points();
        List<Member> shown = sorted.stream().filter(it -> it.points() >= least).limit(FEW).toList();
        long more = sorted.stream().filter(it -> it.points() >= least).count() - shown.size();
        String best =
                shown.stream()
                        .map(it -> names.of(it.entry().learner()) + " " + it.points())
                        .collect(joining(", "));
        return Html.escape(
                shown.isEmpty()
                        ? words.noPoints()
                        : words.best()
                                + " "
                                + best
                                + (more > 0 ? " " + words.more(more, least) : ""));
    }

    // ---- what was said

    /** The shortest of the fullest correct answers that the group may read. */
    private Optional<String> best(Reply.Revealed revealed, MemberNames names) {
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
                                                words.best(names.of(it.entry().learner())),
                                                Shortened.line(
                                                        MemberNames.clean(it.entry().text()),
                                                        QUOTE))));
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

    // ---- the table

    /** The first places, a line each. */
    List<String> places(List<Standings.Place> places) {
        MemberNames names = names(places);
        return places.stream().limit(PLACES).map(it -> place(it, names)).toList();
    }

    /** The place of that member, when it is behind the first. */
    Optional<String> behind(List<Standings.Place> places, long learner) {
        return places.stream()
                .skip(PLACES)
                .filter(it -> it.learner() == learner)
                .findFirst()
                .map(it -> place(it, names(places)));
    }

    private MemberNames names(List<Standings.Place> places) {
        return MemberNames.of(
                places.stream().map(it -> new MemberNames.Named(it.learner(), it.name())).toList(),
                words.nameless());
    }

    private static String place(Standings.Place place, MemberNames names) {
        return Html.escape(
                "%d. %s – %d".formatted(place.rank(), names.of(place.learner()), place.points()));
    }

    // ---- for one member alone

    /** How one did, in one text short enough for an alert. */
    String mine(Reply.Mine mine) {
        return LABELS_OF_ALERT.stream()
                .map(longest -> mine(mine, longest))
                .filter(it -> Html.visible(it).length() <= ALERT)
                .findFirst()
                .orElseGet(() -> Html.escape(words.tenths(mine.points())));
    }

    private String mine(Reply.Mine mine, int longest) {
        List<String> lines = new ArrayList<>();
        lines.add(words.tenths(mine.points()));
        line(words.found(), labels(mine, true, longest)).ifPresent(lines::add);
        line(words.missing(), labels(mine, false, longest)).ifPresent(lines::add);
        line(words.wrong(), wrong(mine.grade())).ifPresent(lines::add);
        return Html.escape(String.join("\n", lines));
    }

    private static Optional<String> line(String head, String rest) {
        return rest.isEmpty() ? Optional.empty() : Optional.of(head + " " + rest);
    }

    private static String wrong(Grade grade) {
        return grade.misconceptions().stream()
                .flatMap(it -> it.evidence().stream())
                .findFirst()
                .map(it -> "«" + Shortened.line(it.quote(), QUOTE_OF_ALERT) + "»")
                .orElse("");
    }

    private static String labels(Reply.Mine mine, boolean given, int longest) {
        return mine.question().points().stream()
                .filter(point -> isGiven(mine.grade(), point) == given)
                .filter(point -> given || !point.bonus())
                .map(point -> Shortened.line(point.label().replace("`", ""), longest))
                .collect(joining("; "));
    }

    private static boolean isGiven(Grade grade, Question.Point point) {
        return grade.points().stream()
                .anyMatch(it -> it.id().equals(point.id()) && it.credit().given());
    }
}
