package interviewcoach.grading;

import interviewcoach.grading.Forms.Part;
import interviewcoach.grading.Pattern.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each part of an answer speaks about, where a question compares several things: "процессы
 * делят память" is no praise of threads.
 */
final class Subjects {

    /** "У процесса ..." speaks about it, "в процессе ..." about what is there. */
    private static final Set<String> LEADING =
            Set.of("у", "для", "про", "о", "об", "насчёт", "насчет", "что", "for", "about");

    private static final Set<String> COMPARING = Set.of("чем", "нежели", "как", "than", "unlike");

    private static final Set<Part> PREPOSITION = EnumSet.of(Part.PREPOSITION);

    private static final Set<Part> BESIDE_NOUN =
            EnumSet.of(Part.ADJECTIVE, Part.PRONOUN, Part.NUMERAL, Part.PARTICIPLE);

    private final Answer answer;
    private final List<Mention> mentions;

    private Subjects(Answer answer, List<Mention> mentions) {
        this.answer = answer;
        this.mentions = mentions;
    }

    /** A name and the points that are about what it names. */
    private record Mention(Hit hit, Set<String> points) {}

    static Subjects in(Answer answer, Rubric rubric, Search search) {
        List<Mention> mentions = new ArrayList<>();
        for (Rubric.Point point : rubric.points()) {
            for (Rule name : point.about()) {
                search.hits(name.pattern()).forEach(hit -> add(hit, point, mentions));
            }
        }
        mentions.sort(Comparator.comparingInt(mention -> mention.hit().first()));
        return new Subjects(answer, mentions);
    }

    private static void add(Hit hit, Rubric.Point point, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.hit().spans().equals(hit.spans())) {
                mention.points().add(point.spec().id());
                return;
            }
        }
        mentions.add(new Mention(hit, new HashSet<>(Set.of(point.spec().id()))));
    }

    /** Whether words that speak for a point are said of what only other points are about. */
    boolean isAstray(Rubric.Point point, Hit hit) {
        if (point.about().isEmpty()) {
            return false;
        }
        Mention subject = null;
        Mention nearest = null;
        Mention behind = null;
        for (Mention mention : mentions) {
            boolean inside = mention.hit().overlapsAny(hit.spans());
            if (inside && isOf(point, mention)) {
                return false;
            }
            if (!inside && mention.hit().first() < hit.first()) {
                nearest = mention;
                subject = leads(mention) ? mention : subject;
            } else if (!inside && behind == null && isSameClause(hit, mention) && leads(mention)) {
                behind = mention;
            }
        }
        return isAstray(point, hit, subject, nearest, behind);
    }

    /** The subject stands in the clause; else it was the last one in this sentence or before it. */
    private boolean isAstray(
            Rubric.Point point,
            Hit hit,
            @Nullable Mention subject,
            @Nullable Mention nearest,
            @Nullable Mention behind) {
        boolean leadsAlready =
                nearest != null && isOf(point, nearest) && isSameClause(hit, nearest);
        if (behind != null && !leadsAlready && (subject == null || !isSameClause(hit, subject))) {
            return !isOf(point, behind);
        }
        return subject != null
                && nearest != null
                && isNear(hit, subject)
                && !isOf(point, subject)
                && !isOf(point, nearest);
    }

    private static boolean isOf(Rubric.Point point, Mention mention) {
        return mention.points().contains(point.spec().id());
    }

    private boolean isSameClause(Hit hit, Mention mention) {
        Clauses clauses = answer.clauses();
        return clauses.clause(mention.hit().first()) == clauses.clause(hit.first());
    }

    /** A subject holds on until a contrast; into the next sentence when it opened its own. */
    private boolean isNear(Hit hit, Mention mention) {
        Clauses clauses = answer.clauses();
        int first = mention.hit().first();
        for (int at = first + 1; at <= hit.first(); at++) {
            if (answer.token(at).word().equals("а")) {
                return isSameClause(hit, mention);
            }
        }
        int distance = clauses.sentence(hit.first()) - clauses.sentence(first);
        boolean opens = first < 2 || clauses.sentence(first - 2) < clauses.sentence(first);
        return distance == 0 || distance == 1 && opens;
    }

    /** "Потоки легче процессов" speaks about threads. */
    private boolean leads(Mention mention) {
        int first = mention.hit().first();
        int governor = first - 1;
        while (governor >= 0
                && answer.clauses().scope(governor) == answer.clauses().scope(first)
                && answer.forms(governor).isOnly(BESIDE_NOUN)) {
            governor--;
        }
        String before = governor < 0 ? "" : answer.token(governor).word();
        if (LEADING.contains(before)) {
            return true;
        }
        boolean compared = COMPARING.contains(before) || isStandard(first);
        boolean governed = governor >= 0 && answer.forms(governor).isOnly(PREPOSITION);
        return !compared && !governed && canBeSubject(answer.forms(first));
    }

    /** "UDP быстрее TCP": a name without cases is what the other is compared with. */
    private boolean isStandard(int name) {
        return name > 1
                && answer.forms(name).parts().isEmpty()
                && answer.forms(name - 1).is(Part.COMPARATIVE)
                && answer.clauses().scope(name - 1) == answer.clauses().scope(name);
    }

    private static boolean canBeSubject(Forms name) {
        return name.is(Part.NOMINATIVE) || !name.is(Part.NOUN);
    }
}
