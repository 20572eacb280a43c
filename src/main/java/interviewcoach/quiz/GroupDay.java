package interviewcoach.quiz;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The daily question in a group, which is answered in private. */
final class GroupDay {

    private final Turn turn;
    private final Conversation group;

    GroupDay(Turn turn, Conversation group) {
        this.turn = turn;
        this.group = group;
    }

    void due(LocalDate date) {
        Daily daily = turn.daily;
        boolean over = turn.day != null && !date.isAfter(turn.day.date());
        Instant moment = daily == null || over ? null : EveryDay.moment(daily, date, turn.now());
        turn.waitingDay = null;
        if (daily == null || moment == null) {
            return;
        }
        if (moment.isAfter(turn.now())) {
            turn.waitingDay = date;
            turn.set(Timers.DAILY, moment);
        } else {
            turn.day = Day.begun(date, daily.zone(), 0);
            ask(daily);
        }
    }

    void waited() {
        if (turn.waitingDay != null) {
            due(turn.waitingDay);
        }
    }

    private void ask(Daily daily) {
        List<Question> all = inItsOwnOrder(daily);
        for (int i = 0; i < Math.min(daily.count(), all.size()); i++) {
            Question question = all.get(Math.floorMod(turn.nextNumber() - 1, all.size()));
            turn.say(
                    new Reply.GroupQuestion(
                            question,
                            turn.bank().topic(question.topic()).orElseThrow(),
                            turn.world().botName()));
        }
    }

    /** None comes again before all the others came; each group has another order. */
    private List<Question> inItsOwnOrder(Daily daily) {
        Bank bank = turn.bank();
        List<Question> own =
                daily.topics().stream().flatMap(topic -> bank.questions(topic).stream()).toList();
        return (own.isEmpty() ? bank.questions() : own)
                .stream()
                        .sorted(
                                Comparator.comparingInt(
                                                (Question it) -> (it.id() + group).hashCode())
                                        .thenComparing(Question::id))
                        .toList();
    }
}
