package interviewcoach.quiz;

import static interviewcoach.quiz.Assembly.BOSS;
import static interviewcoach.quiz.Assembly.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.league.Entry;
import interviewcoach.league.Sealed;
import interviewcoach.league.Standings;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Groups in which people do whatever people do. */
class ManyGroupsTest {

    private static final int STEPS = 120;
    private static final List<String> ANSWERS =
            List.of(
                    "не знаю",
                    "один поток, глобальный лок",
                    "подписанный токен, в нём данные пользователя",
                    "ждёт готовности и возобновляет корутины",
                    "у процесса своя память",
                    "цикл остановится");

    private final Assembly all = new Assembly();

    /** The latest answer in time of each member to each question. */
    private final Map<Integer, Map<Long, String>> sealed = new HashMap<>();

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_answer_is_lost_or_counted_twice(int seed) {
        Random random = new Random(seed);
        List<Person> people =
                LongStream.range(1, 3 + random.nextInt(8))
                        .mapToObj(it -> new Person(it, "n" + it, it % 3 == 0 ? "en" : "ru"))
                        .toList();
        for (int i = 0; i < STEPS; i++) {
            act(random, people.get(random.nextInt(people.size())));
        }
        all.command(BOSS, "/stop");
        all.pass(Duration.ofMinutes(2));
        check();
    }

    private void act(Random random, Person person) {
        String answer = ANSWERS.get(random.nextInt(ANSWERS.size()));
        boolean open = isOpen();
        switch (random.nextInt(11)) {
            case 0 -> all.command(person, "/round %d %d".formatted(1 + random.nextInt(4), 1));
            case 1, 2 -> {
                if (open) {
                    expect(person, answer);
                    all.reply(person, answer);
                }
            }
            case 3, 4 -> {
                if (open) {
                    all.follow(person);
                    if (!answer.equals("не знаю")) {
                        expect(person, answer);
                    }
                    all.say(person, answer);
                }
            }
            case 5 -> all.pass(Duration.ofSeconds(random.nextInt(40)));
            case 6 -> {
                if (open) {
                    all.press(person, new Action.Join(all.open().number()));
                }
            }
            case 7 -> {
                if (open) {
                    all.press(person, new Action.Unseal(all.open().number()));
                }
            }
            case 8 -> all.press(person, new Action.Onward(random.nextInt(20)));
            case 9 -> all.press(person, new Action.Mine(random.nextInt(20)));
            default -> all.chat(person, answer);
        }
    }

    private boolean isOpen() {
        State state = all.states.get(GROUP);
        return state != null && state.group() != null && state.group().open().isPresent();
    }

    private void expect(Person person, String answer) {
        Sealed open = all.open();
        sealed.computeIfAbsent(open.number(), it -> new HashMap<>()).put(person.id(), answer);
    }

    private void check() {
        Set<String> counted = new HashSet<>();
        all.won.forEach(it ->
                assertThat(counted.add(it.number() + ":" + it.learner()))
                        .as("%s is counted once", it)
                        .isTrue());
        Set<String> given = new HashSet<>();
        sealed.forEach((number, by) -> by.keySet().forEach(it -> given.add(number + ":" + it)));
        assertThat(counted).isEqualTo(given);
        assertThat(all.group().open()).isEmpty();
        checkLatest();
        checkTable();
        assertThat(all.count(Fact.Closed.class)).isEqualTo(all.won.size());
    }

    private void checkLatest() {
        for (Sealed revealed : all.group().revealed()) {
            for (Entry entry : revealed.entries()) {
                assertThat(entry.text())
                        .isEqualTo(
                                sealed.getOrDefault(revealed.number(), Map.of())
                                        .get(entry.learner()));
            }
        }
    }

    private void checkTable() {
        all.command(BOSS, "/top all");
        int shown =
                all.latest(GROUP, Reply.Table.class).places().stream()
                        .mapToInt(Standings.Place::points)
                        .sum();
        assertThat(shown).isEqualTo(all.won.stream().mapToInt(Fact.Won::points).sum());
    }
}
