package interviewcoach.load;

import interviewcoach.bank.Question;
import interviewcoach.desk.Desk;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Person;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Before the morning: a few people talk with the coach, and many others are copies of them. */
final class Evening {

    /** How many questions each of them has answered before. */
    private static final int ANSWERED = 15;

    private static final long SUBSCRIBER = 1;
    private static final long FIRST_SUBSCRIBER = 1_000;
    private static final long FIRST_MODEL = 11;
    private static final int MODELS = 20;
    private static final long FIRST_CANDIDATE = 10_000_000;

    private final Desk desk;
    private final InstantSource clock;
    private final List<Question> questions;
    private final RandomGenerator random;
    private final List<Question> asked = new ArrayList<>();
    private int said;

    Evening(Desk desk, InstantSource clock, List<Question> questions, RandomGenerator random) {
        this.desk = desk;
        this.clock = clock;
        this.questions = questions;
        this.random = random;
    }

    static boolean isSubscriber(long chat) {
        return chat >= FIRST_SUBSCRIBER && chat < FIRST_CANDIDATE;
    }

    /** That many get a question every day. */
    void subscribe(int subscribers, Path folder) throws SQLException {
        answerSome(SUBSCRIBER);
        says(SUBSCRIBER, "/daily 10:00 Europe/Moscow");
        Copies.of(SUBSCRIBER, folder, FIRST_SUBSCRIBER, 1, subscribers);
    }

    /** At least that many have an open question; the number of each is also that of {@link #id}. */
    void ask(int candidates, Path folder) throws SQLException {
        for (int i = 0; i < MODELS; i++) {
            long model = FIRST_MODEL + i;
            answerSome(model);
            asked.add(opens(model));
            Copies.of(model, folder, FIRST_CANDIDATE + i, MODELS, candidates / MODELS + 1);
        }
    }

    static long id(int candidate) {
        return FIRST_CANDIDATE + candidate;
    }

    /** Something that people have said to the question that this one has open. */
    String answerOf(int candidate) {
        return answerTo(asked.get(candidate % MODELS));
    }

    private void answerSome(long person) {
        for (int i = 0; i < ANSWERED; i++) {
            says(person, answerTo(opens(person)));
        }
    }

    private Question opens(long person) {
        Question question = one(questions);
        says(person, "/start q_" + question.id());
        return question;
    }

    private String answerTo(Question question) {
        return one(question.examples().stream().filter(Candidate::isAnswer).toList()).say();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void says(long person, String text) {
        String key = "evening:" + said++;
        var here = Conversation.with(person);
        var who = new Person(person, "Аня", "ru");
        String[] halves = text.split(" ", 2);
        desk.handle(
                text.startsWith("/")
                        ? new Event.Commanded(
                                key,
                                here,
                                clock.instant(),
                                who,
                                1,
                                halves[0].substring(1),
                                halves[1])
                        : new Event.Said(key, here, clock.instant(), who, 1, text, null));
    }
}
