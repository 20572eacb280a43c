package interviewcoach.notes;

import static java.util.stream.Collectors.joining;

import interviewcoach.bank.Citation;
import interviewcoach.bank.Nearest;
import interviewcoach.bank.Problem;
import interviewcoach.bank.Problem.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where the links of the bank lead. */
final class Links {

    private record Place(Note note, int line) {}

    private final List<Note> notes;
    private final Map<Place, Set<String>> questions = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> elsewhere = new TreeSet<>();

    Links(List<Note> notes) {
        this.notes = notes;
        notes.stream().filter(note -> note.headings().isEmpty()).forEach(this::refuseBare);
        notes.forEach(this::refuseDouble);
    }

    private void refuseBare(Note note) {
        problem(note, "в заметке нет ни одного заголовка, сослаться на неё нельзя");
    }

    private void refuseDouble(Note note) {
        notes.stream()
                .takeWhile(other -> other != note)
                .filter(other -> other.name().equals(note.name()))
                .findFirst()
                .ifPresent(other ->
                        problem(
                                note,
                                "заметка %s уже есть: %s".formatted(note.name(), other.file())));
    }

    private void problem(Note note, String message) {
        problems.add(new Problem(note.file().toString(), 1, Severity.ERROR, message));
    }

    void follow(Citation citation) {
        NoteLink link = NoteLink.of(citation.note());
        List<Note> meant = notes.stream().filter(link::leadsTo).toList();
        if (meant.isEmpty()) {
            elsewhere.add(link.note());
            return;
        }
        List<Note> known = meant.stream().filter(note -> !link.find(note).isEmpty()).toList();
        if (known.isEmpty()) {
            problem(citation, missing(link, meant));
        }
        known.forEach(note -> follow(citation, note, link));
    }

    private void follow(Citation citation, Note note, NoteLink link) {
        Map<List<String>, List<Heading>> found = link.find(note);
        if (found.size() > 1) {
            problem(citation, ambiguous(link, note, found.values()));
        } else if (citation.source()) {
            found.values().stream()
                    .flatMap(List::stream)
                    .map(heading -> new Place(note, heading.line()))
                    .forEach(place ->
                            questions
                                    .computeIfAbsent(place, it -> new LinkedHashSet<>())
                                    .add(citation.question()));
        }
    }

    private void problem(Citation citation, String message) {
        problems.add(new Problem(citation.file(), citation.line(), Severity.ERROR, message));
    }

    private static String missing(NoteLink link, List<Note> notes) {
        Map<String, String> titles = new LinkedHashMap<>();
        notes.stream()
                .flatMap(Note::all)
                .map(Heading::title)
                .forEach(title -> titles.putIfAbsent(Titles.words(title), title));
        Optional<String> near =
                Nearest.of(Titles.words(link.heading()), titles.keySet()).map(titles::get);
        return "в заметке %s нет заголовка «%s»".formatted(link.note(), link.heading())
                + near.map(": может быть, «%s»?"::formatted).orElse("");
    }

    private static String ambiguous(NoteLink link, Note note, Collection<List<Heading>> found) {
        String choices =
                found.stream()
                        .map(headings -> NoteLink.to(headings.getFirst(), note))
                        .map("\"%s\""::formatted)
                        .collect(joining(" или "));
        return "в заметке %s не один заголовок «%s», напиши, под каким он: %s"
                .formatted(link.note(), link.heading(), choices);
    }

    /** The questions that name this heading, in the order of the bank. */
    List<String> naming(Heading heading, Note note) {
        return List.copyOf(questions.getOrDefault(new Place(note, heading.line()), Set.of()));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<String> elsewhere() {
        return List.copyOf(elsewhere);
    }
}
