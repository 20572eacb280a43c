package interviewcoach.soak;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.Bank;
import interviewcoach.grading.Grader;
import interviewcoach.league.Entry;
import interviewcoach.league.Group;
import interviewcoach.league.Sealed;
import interviewcoach.league.Standings;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must have become of each answer, kept apart from the program: which count, which were
 * replaced, which came too late, and what they are worth.
 */
final class Books {

    private static final Pattern MARK = Pattern.compile("№[0-9]+");

    /** What is this long on its way still counts. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(2);

    private final Bank bank;
    private final Grader grader;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<Place, List<Answer>> ofPlace = new HashMap<>();
    private final Set<Revealed> revealed = new HashSet<>();
    private final Map<Won, Integer> won = new HashMap<>();
    private final Set<Long> forgotten = new HashSet<>();
    private Instant drained = Instant.EPOCH;

    private record Revealed(Place place, int number) {}

    private record Won(Place place, int number, long learner) {}

    Books(Bank bank, Grader grader) {
        this.bank = bank;
        this.grader = grader;
    }

    // ---- what happens

    String newMark() {
        return "№" + (100_000 + answers.size());
    }

    void said(Answer answer) {
        answers.put(answer.mark, answer);
        ofPlace.computeIfAbsent(answer.place, it -> new ArrayList<>()).add(answer);
    }

    /** It is in the inbox. */
    void arrived(String json, Instant at) {
        find(json).filter(it -> it.arrived == null).ifPresent(it -> it.arrived = at);
    }

    /** All that was sent before is in the inbox, and nothing rang meanwhile. */
    void drained(Instant at) {
        drained = at;
    }

    private Optional<Answer> find(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find() ? Optional.ofNullable(answers.get(mark.group())) : Optional.empty();
    }

    Optional<Answer> in(String text) {
        return find(text);
    }

    boolean isRevealed(Answer answer) {
        return revealed.contains(new Revealed(answer.place, answer.number));
    }

    /** Something was handled in a private chat. */
    void heardAlone(Event event) {
        switch (event) {
            case Event.CameLate late -> find(late.text()).ifPresent(it -> it.late++);
            case Event.Unsealed unsealed -> find(unsealed.text()).ifPresent(it -> it.unsealed++);
            default -> {}
        }
    }

    /** Something was handled in a group. */
    void heard(Event event, Place place, @Nullable Group before, @Nullable Group after) {
        Optional<Sealed> open = Optional.ofNullable(before).flatMap(Group::open);
        switch (event) {
            case Event.Said said when said.repliesTo() != null -> {
                took(said.text(), said.by());
                find(said.text())
                        .filter(it -> before == null || before.question(it.number).isEmpty())
                        .ifPresent(it -> it.forgotten = true);
            }
            case Event.Answered answered -> took(answered.text(), answered.by());
            case Event.Forgot forgot -> forget(place, forgot.learner());
            default -> {}
        }
        if (open.isPresent() && after != null && isClosed(open.get(), after)) {
            int number = open.get().number();
            Sealed sealed =
                    after.question(number)
                            .orElseThrow(() -> new AssertionError(number + " was not revealed"));
            reveal(place, sealed, event);
        }
    }

    /** What the group has heard of somebody by then, and has not revealed. */
    private void forget(Place place, long learner) {
        ofPlace.getOrDefault(place, List.of()).stream()
                .filter(it -> it.learner == learner && it.heard && !isRevealed(it))
                .forEach(it -> it.forgotten = true);
    }

    private void took(String text, Person by) {
        find(text)
                .ifPresent(it -> {
                    assertThat(it.learner).isEqualTo(by.id());
                    it.heard = true;
                });
    }

    private static boolean isClosed(Sealed open, Group after) {
        return after.open().filter(it -> it.number() == open.number()).isEmpty();
    }

    private void reveal(Place place, Sealed sealed, Event cause) {
        assertThat(revealed.add(new Revealed(place, sealed.number())))
                .as("%s %d is revealed once", place, sealed.number())
                .isTrue();
        List<Answer> all =
                ofPlace.getOrDefault(place, List.of()).stream()
                        .filter(it -> it.number == sealed.number() && !it.forgotten)
                        .toList();
        if (cause instanceof Event.TimeUp) {
            waitedForAll(sealed, all);
        }
        Map<Long, Answer> due = new HashMap<>();
        List<Entry> entries = sealed.entries().stream().filter(it -> !isForgotten(it)).toList();
        all.stream()
                .filter(it -> it.heard && !sealed.isLate(it.said) && it.late == 0)
                .sorted(Comparator.comparing(it -> it.said))
                .forEach(it -> due.put(it.learner, it));
        assertThat(entries.stream().map(Entry::learner).toList())
                .as("who has answered %s %d", place, sealed.number())
                .containsExactlyInAnyOrderElementsOf(due.keySet());
        entries.forEach(it -> counts(sealed, it, Objects.requireNonNull(due.get(it.learner()))));
        all.stream()
                .filter(it -> it.heard && !sealed.isLate(it.said) && !it.counted)
                .forEach(it -> it.replaced = true);
    }

    /** What is forgotten may be so already in the books, and not yet in the group. */
    private boolean isForgotten(Entry entry) {
        return find(entry.text()).filter(it -> it.forgotten).isPresent();
    }

    private void waitedForAll(Sealed sealed, List<Answer> all) {
        Instant by = sealed.revealAt().plus(ON_THE_WAY);
        Instant until = by.isAfter(drained) ? by : drained;
        assertThat(all)
                .as("in time, and not waited for, although it had come by %s", until)
                .noneMatch(it ->
                        !it.heard
                                && !sealed.isLate(it.said)
                                && it.arrived != null
                                && !it.arrived.isAfter(until));
    }

    private void counts(Sealed sealed, Entry entry, Answer due) {
        Answer answer = find(entry.text()).orElseThrow();
        assertThat(answer.said).as("%s is the last of %s", answer, due).isEqualTo(due.said);
        assertThat(answer.text).isEqualTo(entry.text());
        answer.counted = true;
        var question = bank.question(sealed.question()).orElseThrow();
        int points = Standings.points(grader.grade(question.rubric(), entry.text()).score());
        won.put(new Won(answer.place, answer.number, answer.learner), points);
    }

    /** A learner's /forget was handled; what the group hears later it hears of somebody new. */
    void forget(long learner, Instant said) {
        forgotten.add(learner);
        answers.values().stream()
                .filter(it -> it.learner == learner)
                .filter(it -> it.inGroup ? it.heard : !it.said.isAfter(said))
                .forEach(it -> it.forgotten = true);
        won.keySet().removeIf(it -> it.learner() == learner);
    }

    /** A group's /forget was handled: its questions are counted anew. */
    void forget(int group) {
        ofPlace.forEach((place, those) -> {
            if (place.group() == group) {
                those.forEach(it -> it.forgotten = true);
                those.clear();
            }
        });
        won.keySet().removeIf(it -> it.place().group() == group);
        revealed.removeIf(it -> it.place().group() == group);
    }

    boolean wasForgotten(long learner) {
        return forgotten.contains(learner);
    }

    /** Whether anything of that learner was judged in private. */
    boolean hasJudged(long learner) {
        return answers.values().stream().anyMatch(it -> it.learner == learner && it.late > 0);
    }

    // ---- what must be so at the end

    /** Points by learner. */
    Map<Long, Integer> points(int group) {
        Map<Long, Integer> points = new HashMap<>();
        won.forEach((it, many) -> {
            if (it.place().group() == group) {
                points.merge(it.learner(), many, Integer::sum);
            }
        });
        return points;
    }

    int counted() {
        return won.size();
    }

    int said() {
        return answers.size();
    }

    int late() {
        return (int) answers.values().stream().filter(it -> it.late > 0).count();
    }

    int replaced() {
        return (int) answers.values().stream().filter(it -> it.replaced).count();
    }

    /** How many answers count for each learner who was not forgotten. */
    Map<Long, Integer> showings() {
        Map<Long, Integer> many = new HashMap<>();
        answers.values().stream()
                .filter(it -> it.counted && it.unsealed > 0)
                .forEach(it -> many.merge(it.learner, 1, Integer::sum));
        return many;
    }

    void everyAnswerHasOneFate() {
        for (Answer it : answers.values()) {
            if (!it.forgotten) {
                int fates = (it.counted ? 1 : 0) + (it.replaced ? 1 : 0) + it.late;
                assertThat(fates).as("%s has one fate", it).isEqualTo(1);
                assertThat(it.unsealed).as("%s", it).isEqualTo(it.counted ? 1 : 0);
            }
        }
    }
}
