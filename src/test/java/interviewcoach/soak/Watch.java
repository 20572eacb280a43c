package interviewcoach.soak;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.soak.PlayedTelegram.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at everything that is sent, at the moment at which it is. */
final class Watch implements PlayedTelegram.Screen {

    private static final Pattern MARK = Pattern.compile("№[0-9]+");
    private static final Pattern VERDICT =
            Pattern.compile("^(Верно|Частично|Неверно|Correct|Partly|Not yet)\\b");
    private static final Pattern DAILY =
            Pattern.compile("^(Вопрос дня|Daily question|Question of the day) ·");

    private static final Pattern REVEAL = Pattern.compile("^(Раскрываем|The reveal)");

    /** How many rows of a chat should have gone before a change or a reaction. */
    @FunctionalInterface
    interface Waiting {
        long before(long chat, boolean reaction);
    }

    private final Town town;
    private final Books books;
    private final SoakClock clock;
    private final Waiting waiting;
    private final Instant founded;
    private final Map<Place, Set<Integer>> revealed = new HashMap<>();
    private final Map<Place, Instant> dailies = new HashMap<>();
    private final Map<Asked, Long> chats = new HashMap<>();
    private int posts;
    private int edits;
    private int reactions;
    private int loud;

    Watch(Town town, Books books, SoakClock clock, Waiting waiting) {
        this.town = town;
        this.books = books;
        this.clock = clock;
        this.waiting = waiting;
        founded = clock.instant().plus(Duration.ofMinutes(30));
    }

    @Override
    public void posted(Post post) {
        posts++;
        secrets(post);
        if (post.chat() < 0) {
            inGroup(post);
        } else if (VERDICT.matcher(post.text()).find()) {
            assertThat(books.hasJudged(post.chat()))
                    .as("a verdict that nobody may have yet: %s", post)
                    .isTrue();
        }
        town.sees(post);
    }

    private void inGroup(Post post) {
        boolean reveal = REVEAL.matcher(post.text()).find();
        boolean daily = DAILY.matcher(post.text()).find();
        assertThat(VERDICT.matcher(post.text()).find()).as("a verdict in %s", post).isFalse();
        boolean anew = isQuestion(post) && isKnown(post);
        assertThat(post.silent()).as("%s is silent", post).isEqualTo(!reveal && (!daily || anew));
        loud += post.silent() ? 0 : 1;
        boolean answered = post.presses().stream().anyMatch(it -> it.startsWith("mine:"));
        if (answered && !post.again()) {
            int number = number(post, "mine:");
            assertThat(
                            revealed.computeIfAbsent(town.place(post), it -> new HashSet<>())
                                    .add(number))
                    .as("%s comes once", post)
                    .isTrue();
        }
        if (daily && !post.again() && !anew) {
            Instant before = dailies.put(town.place(post), clock.instant());
            assertThat(before == null || clock.instant().isAfter(before.plus(Duration.ofHours(20))))
                    .as("one daily question a day: %s", post)
                    .isTrue();
        }
        if (town.isSilent(post.chat()) && clock.instant().isAfter(founded)) {
            assertThat(reveal || daily).as("nobody asked for %s", post).isTrue();
        }
    }

    private static boolean isQuestion(Post post) {
        return post.presses().stream().anyMatch(it -> it.startsWith("unseal:"));
    }

    /** Whether it was asked before; again it comes only where the group has moved to. */
    private boolean isKnown(Post post) {
        Asked asked = new Asked(town.place(post), number(post, "unseal:"));
        Long before = chats.put(asked, post.chat());
        assertThat(before == null || before != post.chat() || post.again())
                .as("%s comes once", post)
                .isTrue();
        return before != null && before != post.chat();
    }

    private record Asked(Place place, int number) {}

    private static int number(Post post, String before) {
        return post.presses().stream()
                .filter(it -> it.startsWith(before))
                .map(it -> Integer.parseInt(it.substring(before.length())))
                .findFirst()
                .orElseThrow();
    }

    /** Nobody reads what another has answered before it is revealed, and later only if they may. */
    private void secrets(Post post) {
        Matcher mark = MARK.matcher(post.text());
        while (mark.find()) {
            books.in(mark.group()).ifPresent(it -> secret(post, it));
        }
    }

    private void secret(Post post, Answer answer) {
        if (post.chat() > 0) {
            assertThat(answer.learner).as("%s in %s", answer, post).isEqualTo(post.chat());
        } else {
            assertThat(town.place(post)).as("%s in %s", answer, post).isEqualTo(answer.place);
            assertThat(books.isRevealed(answer) || answer.forgotten)
                    .as("%s in %s", answer, post)
                    .isTrue();
            assertThat(answer.inGroup || town.isQuotable(answer.learner))
                    .as("%s may be quoted in %s", answer, post)
                    .isTrue();
        }
    }

    @Override
    public void edited(Post post) {
        edits++;
        secrets(post);
        if (post.chat() < 0 && post.links().stream().anyMatch(it -> it.contains("start=r_"))) {
            assertThat(waiting.before(post.chat(), false))
                    .as("messages that should go before %s", post)
                    .isZero();
        }
        town.sees(post);
    }

    @Override
    public void reacted(long chat, int message) {
        reactions++;
        assertThat(waiting.before(chat, true))
                .as("what should go before a reaction in %d", chat)
                .isZero();
        Answer answer = town.answer(chat, message);
        assertThat(books.isRevealed(answer))
                .as("a reaction to %s behind its reveal", answer)
                .isFalse();
    }

    void forgets(int group) {
        revealed.keySet().removeIf(it -> it.group() == group);
        chats.keySet().removeIf(it -> it.place().group() == group);
        dailies.keySet().removeIf(it -> it.group() == group);
    }

    void check() {
        assertThat(List.of(posts, edits, reactions, loud)).as("there was life").doesNotContain(0);
    }

    int posts() {
        return posts;
    }

    int edits() {
        return edits;
    }

    int reactions() {
        return reactions;
    }
}
