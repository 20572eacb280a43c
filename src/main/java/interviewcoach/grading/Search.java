package interviewcoach.grading;

import interviewcoach.grading.Answer.Sighting;
import interviewcoach.grading.Evidence.How;
import interviewcoach.grading.Pattern.AnyOf;
import interviewcoach.grading.Pattern.InOrder;
import interviewcoach.grading.Pattern.Phrase;
import interviewcoach.grading.Pattern.Together;
import interviewcoach.grading.PhraseSearch.Nearness;
import interviewcoach.grading.Sightings.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The search for a rubric's patterns in one answer. Lives as long as the grading of that answer.
 */
final class Search {

    /** More places than this add nothing but time. */
    private static final int MOST_HITS = 24;

    private static final Set<String> BACK_REFERENCES = Set.of("он", "она", "оно", "они", "it");

    private final Answer answer;
    private final int from;
    private final Predicate<Term.Word> isSubject;
    private final Map<Term, Sightings> seen = new IdentityHashMap<>();

    /**
     * @param from the first token that counts
     */
    Search(Answer answer, int from) {
        this(answer, from, word -> false);
    }

    private Search(Answer answer, int from, Predicate<Term.Word> isSubject) {
        this.answer = answer;
        this.from = from;
        this.isSubject = isSubject;
    }

    /** The same search, in which "он" may stand for the subject of the question. */
    Search withBackReferences(Rubric rubric) {
        return new Search(answer, from, rubric::isSubject);
    }

    /**
     * Where the answer speaks about the pattern, in its order; both what agrees and what is
     * opposed.
     */
    List<Hit> hits(Pattern pattern) {
        return hits(pattern, Nearness.ONE_CLAUSE);
    }

    /** The same where the words of a phrase are scattered over neighbouring sentences. */
    List<Hit> scattered(Pattern pattern) {
        return hits(pattern, Nearness.NEXT_SENTENCE);
    }

    private List<Hit> hits(Pattern pattern, Nearness nearness) {
        return switch (pattern) {
            case Phrase phrase ->
                    new PhraseSearch(answer, phrase, sightings(phrase), nearness).hits();
            case InOrder ordered -> inOrder(ordered.parts(), nearness);
            case Together together -> together(together.parts(), nearness);
            case AnyOf any -> anyOf(any.ways(), nearness);
        };
    }

    /** Whether the term stands anywhere, whatever is said with it. */
    boolean sees(Term term) {
        return !look(term).isEmpty();
    }

    private List<Hit> anyOf(List<Pattern> ways, Nearness nearness) {
        List<Hit> hits = new ArrayList<>();
        for (Pattern way : ways) {
            hits.addAll(hits(way, nearness));
        }
        hits.sort(Comparator.comparingInt(Hit::first));
        return hits.size() > MOST_HITS ? hits.subList(0, MOST_HITS) : hits;
    }

    private List<Hit> inOrder(List<Pattern> parts, Nearness nearness) {
        List<Hit> chains = hits(parts.getFirst(), nearness);
        for (Pattern part : parts.subList(1, parts.size())) {
            chains = chains.isEmpty() ? chains : followed(chains, hits(part, nearness));
        }
        return chains;
    }

    private List<Hit> followed(List<Hit> chains, List<Hit> next) {
        List<Hit> followed = new ArrayList<>();
        for (Hit chain : chains) {
            for (Hit hit : next) {
                boolean follows =
                        hit.first() > chain.last() && isSameSentence(chain.last(), hit.first());
                if (follows && followed.size() < MOST_HITS) {
                    followed.add(chain.joined(hit));
                }
            }
        }
        return followed;
    }

    private boolean isSameSentence(int token, int other) {
        return answer.clauses().sentence(token) == answer.clauses().sentence(other);
    }

    /** One hit that agrees when every part has one, else one that is opposed. */
    private List<Hit> together(List<Pattern> parts, Nearness nearness) {
        Hit whole = null;
        for (Pattern part : parts) {
            List<Hit> hits = hits(part, nearness);
            if (hits.isEmpty()) {
                return List.of();
            }
            Hit best =
                    hits.stream().filter(hit -> !hit.opposed()).findFirst().orElse(hits.getFirst());
            whole = whole == null ? best : whole.joined(best);
        }
        return whole == null ? List.of() : List.of(whole);
    }

    private List<Sightings> sightings(Phrase phrase) {
        return phrase.terms().stream().map(this::look).toList();
    }

    private Sightings look(Term term) {
        Sightings known = seen.get(term);
        if (known == null) {
            Sightings.Builder builder = new Sightings.Builder(from);
            look(term, builder);
            known = builder.build();
            seen.put(term, known);
        }
        return known;
    }

    private void look(Term term, Sightings.Builder builder) {
        switch (term) {
            case Term.Word word -> lookForWord(word, builder);
            case Term.OneOf any -> any.terms().forEach(way -> look(way, builder));
            case Term.Number number -> lookForNumber(number, builder);
            case Term.CodeToken code -> lookForCode(code, builder);
            case Term.Operator operator -> lookForOperator(operator, builder);
        }
    }

    private void lookForWord(Term.Word word, Sightings.Builder builder) {
        for (String key : word.keys()) {
            addAll(answer.sightings(key), false, word, builder);
        }
        if (isSubject.test(word)) {
            BACK_REFERENCES.forEach(it -> addAll(answer.sightings("=" + it), false, word, builder));
        }
        for (String rival : word.rivals()) {
            addAll(answer.sightings(rival), true, word, builder);
        }
    }

    private static void addAll(
            List<Sighting> sightings, boolean rival, Term.Word word, Sightings.Builder builder) {
        for (Sighting seen : sightings) {
            builder.add(
                    new Place(
                            seen.first(),
                            seen.last(),
                            seen.how(),
                            rival,
                            word.negated(),
                            word.comparative(),
                            word.several()));
        }
    }

    private void lookForNumber(Term.Number number, Sightings.Builder builder) {
        for (int i = from; i < answer.size(); i++) {
            double value = answer.value(i);
            if (value >= number.least() && value <= number.most()) {
                How how = answer.token(i).isNumber() ? How.EXACT : How.INFLECTED;
                int last = answer.lastOfNumber(i);
                builder.add(new Place(i, last, how, false, number.negated(), false, false));
            }
        }
    }

    private void lookForCode(Term.CodeToken code, Sightings.Builder builder) {
        for (Sighting sighting : answer.sightings(code.names().getFirst())) {
            int last = codeEnd(code, sighting.first());
            if (last >= 0) {
                builder.add(
                        new Place(
                                sighting.first(),
                                last,
                                How.EXACT,
                                false,
                                code.negated(),
                                false,
                                false));
            }
        }
    }

    private int codeEnd(Term.CodeToken code, int first) {
        for (int i = 1; i < code.names().size(); i++) {
            int at = first + i;
            if (at >= answer.size() || !isCode(code.names().get(i), at)) {
                return -1;
            }
        }
        return first + code.names().size() - 1;
    }

    private boolean isCode(String name, int token) {
        return Code.namesIn(answer.token(token).raw()).contains(name);
    }

    private void lookForOperator(Term.Operator operator, Sightings.Builder builder) {
        String text = answer.text();
        int token = from;
        int found = 0;
        for (int at = text.indexOf(operator.text());
                at >= 0 && found < MOST_HITS;
                at = text.indexOf(operator.text(), at + 1)) {
            if (isWholeOperator(text, at, operator.text())) {
                while (token < answer.size() && answer.token(token).end() <= at) {
                    token++;
                }
                int place = Math.min(token, answer.size() - 1);
                builder.add(
                        new Place(
                                place, place, How.EXACT, false, operator.negated(), false, false));
                found++;
            }
        }
    }

    /** {@code *} is not a part of {@code **}. */
    private static boolean isWholeOperator(String text, int at, String operator) {
        int end = at + operator.length();
        boolean longerBefore = at > 0 && text.charAt(at - 1) == operator.charAt(0);
        boolean longerAfter =
                end < text.length() && text.charAt(end) == operator.charAt(operator.length() - 1);
        return !longerBefore && !longerAfter;
    }
}
