package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.recall.Rating;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How well a showing was remembered when its verdict is disputed: what is claimed counts at once,
 * and what was accepted counts for good, both as hard at most.
 */
final class Recollection {

    /** Stands for a claim in words, of which nobody knows yet what it is about. */
    private static final String IN_WORDS = "";

    private final Turn turn;

    Recollection(Turn turn) {
        this.turn = turn;
    }

    /** The rating of a showing as it stands, with what is claimed of it. */
    Optional<Rating> rate(Standing standing) {
        Asking asking = standing.asking();
        Optional<Rating> plain =
                asking.claims().upheld().isEmpty()
                        ? Rater.rate(standing)
                        : Rater.rate(standing.judgedBy(turn.grader(), Set.of()));
        boolean forgotten = plain.filter(Rating.AGAIN::equals).isPresent();
        return forgotten && passes(standing, asking.claims().pending())
                ? Optional.of(Rating.HARD)
                : plain;
    }

    /** Whether it passes when the claims are counted beside what was accepted. */
    private boolean passes(Standing standing, Set<String> claims) {
        Set<String> all = new HashSet<>(standing.asking().claims().upheld());
        all.addAll(claims);
        return !all.isEmpty()
                && (claims.contains(IN_WORDS)
                        || Rater.rate(standing.judgedBy(turn.grader(), all))
                                .filter(it -> it != Rating.AGAIN)
                                .isPresent());
    }

    /**
     * A verdict was disputed; what is claimed counts for now.
     *
     * @return whether the showing is no longer counted as forgotten
     */
    boolean claimed(Standing standing) {
        Optional<Rating> before = Rater.rate(standing);
        Optional<Rating> now = rate(standing);
        if (!now.equals(before)) {
            now.ifPresent(it -> turn.reviewed(standing.asking(), it));
        }
        return now.filter(it -> it != Rating.AGAIN).isPresent();
    }

    /** A claim was rejected, so it counts no more; what passes without it stays. */
    void rejected(Question question, Past past, String claim) {
        Standing standing = again(question, past);
        Set<String> with = new HashSet<>(past.claimed());
        with.add(claim);
        boolean byClaim = passes(standing, with) && !remembered(standing, past);
        if (byClaim && past.rating() == Rating.HARD) {
            turn.reviewed(standing.asking(), Rating.AGAIN);
        }
    }

    /** It was judged again, and may have got better. */
    void judgedAgain(Question question, Past past) {
        Standing standing = again(question, past);
        if (past.rating() == Rating.AGAIN && remembered(standing, past)) {
            Rating plain =
                    Rater.rate(standing.judgedBy(turn.grader(), Set.of())).orElse(Rating.AGAIN);
            turn.reviewed(standing.asking(), plain == Rating.AGAIN ? Rating.HARD : plain);
        }
    }

    private boolean remembered(Standing standing, Past past) {
        return Rater.rate(standing).filter(it -> it != Rating.AGAIN).isPresent()
                || passes(standing, past.claimed());
    }

    private Standing again(Question question, Past past) {
        return Standing.of(turn.grader(), question, Asking.again(past, question));
    }
}
