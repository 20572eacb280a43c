package interviewcoach.load;

import interviewcoach.bank.Question;
import interviewcoach.fake.Person;
import interviewcoach.fake.Shown;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Somebody who answers question after question, with answers that people have given. */
final class Candidate {

    /** Kinds of examples that are answers to the question. */
    private static final Set<String> ANSWERS =
            Set.of("good", "partial", "misconception", "negated");

    /** On the button under what is still open. */
    private static final String GIVE_UP = "Показать ответ";

    /** On a button under the offer that follows a first verdict. */
    private static final String NO_OFFER = "Не надо";

    private final Person person;
    private final List<Question> questions;
    private final RandomGenerator random;
    private final Consumer<Candidate> ready;
    private Question question;
    private boolean asked;
    private long answeredAt;

    /**
     * @param ready told whenever a question is open and the next answer can be given
     */
    Candidate(
            Person person,
            List<Question> questions,
            RandomGenerator random,
            Consumer<Candidate> ready) {
        this.person = person;
        this.questions = questions;
        this.random = random;
        this.ready = ready;
        this.question = one(questions);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    synchronized void opensQuestion() {
        question = one(questions);
        asked = false;
        person.says("/start q_" + question.id());
    }

    synchronized void answers() {
        String text = one(answersTo(question)).say();
        answeredAt = System.nanoTime();
        person.says(text);
    }

    private static List<Question.Example> answersTo(Question question) {
        return question.examples().stream().filter(Candidate::isAnswer).toList();
    }

    static boolean isAnswer(Question.Example example) {
        return ANSWERS.contains(example.voice());
    }

    synchronized boolean waits() {
        return answeredAt != 0;
    }

    /** Reads a message of the bot; a reply to an answer goes into {@code times}. */
    synchronized void reads(Shown message, Times times) {
        if (answeredAt != 0 && isReply(message)) {
            times.add(message.nanos() - answeredAt);
            answeredAt = 0;
            if (message.labels().contains(GIVE_UP)) {
                ready.accept(this);
            } else {
                opensQuestion();
            }
        } else if (!asked && message.text().contains(question.text())) {
            asked = true;
            ready.accept(this);
        }
    }

    /** A verdict, or the request to say it in other words. */
    private static boolean isReply(Shown message) {
        return !message.edit() && !message.labels().contains(NO_OFFER);
    }
}
