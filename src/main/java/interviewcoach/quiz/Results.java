package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.bank.Topic;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far a learner has come: on everything, or on one topic. */
final class Results {

    static final int WEEKS = 16;

    private static final Set<String> ANY = Set.of("topics", "темы");

    private final Turn turn;
    private final Mastery mastery;

    Results(Turn turn) {
        this.turn = turn;
        mastery = Mastery.of(turn);
    }

    /** {@code /stats}, perhaps with a topic. */
    void typed(String said) {
        TopicNames names = new TopicNames(turn.bank().topics());
        Optional<Topic> topic = names.find(said);
        if (said.isBlank()) {
            all();
        } else if (ANY.contains(Spelling.plain(said))) {
            choose(new Reply.ChooseStats(turn.bank().topics()), turn.bank().topics());
        } else if (topic.isPresent()) {
            topic(topic.get());
        } else {
            List<Topic> nearest = names.nearest(said);
            choose(new Reply.UnknownTopic(said, nearest), nearest);
        }
    }

    private void choose(Reply reply, List<Topic> topics) {
        turn.say(reply, topics.stream().map(it -> List.of(ofTopic(it))).toList());
    }

    private static Action ofTopic(Topic topic) {
        return new Action.Type("stats " + topic.id());
    }

    private void all() {
        List<Question> questions = turn.bank().questions();
        int answered = mastery.answered(questions);
        turn.say(
                new Reply.Stats(
                        mastery.mean(questions),
                        answered,
                        questions.size(),
                        turn.learner().streak().days(),
                        mastery.topics(),
                        activity(),
                        new Goals(turn).outlook().orElse(null)),
                buttons(answered));
    }

    private List<List<Action>> buttons(int answered) {
        List<List<Action>> rows = new ArrayList<>();
        rows.add(List.of(new Action.Start("", Sessions.USUAL)));
        if (answered > 0) {
            rows.add(List.of(new Action.Type("stats topics"), new Action.Type("digest")));
        }
        return rows;
    }

    private void topic(Topic topic) {
        turn.say(
                new Reply.TopicStats(mastery.topic(topic), mastery.questions(topic)),
                new Action.Start(topic.id(), Sessions.USUAL),
                new Action.Type("stats topics"));
    }

    /** Sixteen weeks, the last of them up to today. */
    private Reply.Activity activity() {
        LocalDate today = turn.today();
        LocalDate from =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(WEEKS - 1);
        return new Reply.Activity(
                from, from.datesUntil(today.plusDays(1)).map(Done.of(turn)::on).toList());
    }
}
