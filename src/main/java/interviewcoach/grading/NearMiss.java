package interviewcoach.grading;

import interviewcoach.grading.Pattern.AnyOf;
import interviewcoach.grading.Pattern.InOrder;
import interviewcoach.grading.Pattern.Phrase;
import interviewcoach.grading.Pattern.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pattern of a missed point that came nearest to the answer, and where it stopped.
 *
 * @param pattern as its author wrote it
 * @param missing what the answer does not hold; empty when all of it is there, but not together or
 *     in another sense
 */
public record NearMiss(String pattern, List<String> missing) {

    private static final int MOST_NAMED = 3;

    public NearMiss {
        missing = List.copyOf(missing);
    }

    /** For a curator, in words. */
    public String told() {
        return missing.isEmpty()
                ? "ближе всего «%s»: все слова есть, но не вместе или не в том смысле"
                        .formatted(pattern)
                : "ближе всего «%s»: не нашлось «%s»"
                        .formatted(pattern, String.join("», «", missing));
    }

    /**
     * A pattern of which at least half is there; the one with the largest share, if there is one.
     */
    static Optional<NearMiss> of(Answer answer, Rubric.Point point) {
        var search = new Search(answer, 0);
        NearMiss nearest = null;
        double most = 0;
        for (Pattern.Rule rule :
                Stream.concat(point.full().stream(), point.half().stream()).toList()) {
            var count = new Count(search);
            count.add(rule.pattern());
            double share = (double) count.found / (count.found + count.missing.size());
            if (count.found > 0 && share >= 0.5 && share > most) {
                most = share;
                nearest = new NearMiss(rule.text(), count.missing);
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** What of a pattern stands anywhere in the answer. */
    private static final class Count {

        private final Search search;
        private final List<String> missing = new ArrayList<>();
        private int found;

        Count(Search search) {
            this.search = search;
        }

        void add(Pattern pattern) {
            switch (pattern) {
                case Phrase phrase -> phrase.terms().forEach(this::add);
                case InOrder ordered -> ordered.parts().forEach(this::add);
                case Together together -> together.parts().forEach(this::add);
                case AnyOf any -> add(best(any));
            }
        }

        private Pattern best(AnyOf any) {
            Pattern best = any.ways().getFirst();
            int fewest = Integer.MAX_VALUE;
            for (Pattern way : any.ways()) {
                var count = new Count(search);
                count.add(way);
                if (count.found > 0 && count.missing.size() < fewest) {
                    best = way;
                    fewest = count.missing.size();
                }
            }
            return best;
        }

        private void add(Term term) {
            if (search.sees(term)) {
                found++;
            } else {
                missing.add(name(term));
            }
        }
    }

    private static String name(Term term) {
        return switch (term) {
            case Term.Word word -> word.keys().getFirst().replaceFirst("^(=|~|\\w:)", "");
            case Term.Number number -> "%.0f..%.0f".formatted(number.least(), number.most());
            case Term.CodeToken code -> String.join(" ", code.names()).replace("`", "");
            case Term.Operator operator -> operator.text();
            case Term.OneOf any ->
                    any.terms().stream()
                                    .limit(MOST_NAMED)
                                    .map(NearMiss::name)
                                    .collect(Collectors.joining(" | "))
                            + (any.terms().size() > MOST_NAMED ? " | …" : "");
        };
    }
}
