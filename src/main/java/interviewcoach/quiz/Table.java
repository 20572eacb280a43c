package interviewcoach.quiz;

import interviewcoach.league.Standings;
import interviewcoach.quiz.Reply.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of a group: who has won how much since when. */
final class Table {

    private static final Map<String, Period> PERIODS =
            Map.ofEntries(
                    Map.entry("", Period.WEEK),
                    Map.entry("week", Period.WEEK),
                    Map.entry("неделя", Period.WEEK),
                    Map.entry("неделю", Period.WEEK),
                    Map.entry("month", Period.MONTH),
                    Map.entry("месяц", Period.MONTH),
                    Map.entry("all", Period.ALL),
                    Map.entry("всё", Period.ALL),
                    Map.entry("все", Period.ALL),
                    Map.entry("всего", Period.ALL));
    private static final Set<String> HIDE = Set.of("hide", "скрыть", "скрой");
    private static final Set<String> SHOW = Set.of("show", "показать", "покажи");

    private final Turn turn;

    Table(Turn turn) {
        this.turn = turn;
    }

    /** What was won in the group since the period began; nothing for who only hides. */
    static Optional<Need> need(Event event, String arguments) {
        return period(arguments).map(it -> new Need.Table(event.conversation(), it, event.at()));
    }

    private static Optional<Period> period(String arguments) {
        return Optional.ofNullable(PERIODS.get(Spelling.plain(arguments)));
    }

    /** {@code /top} with a period, or to hide oneself or be shown again. */
    void typed(Person by, String arguments) {
        String plain = Spelling.plain(arguments);
        boolean hides = HIDE.contains(plain) || SHOW.contains(plain);
        if (hides && by.isGroup()) {
            turn.say(new Reply.Faceless(false));
        } else if (hides) {
            boolean hidden = HIDE.contains(plain);
            turn.fact(new Fact.Hidden(by.id(), by.name(), hidden));
            turn.say(new Reply.HiddenFromTable(hidden));
        } else {
            show(by, period(arguments).orElse(Period.WEEK));
        }
    }

    private void show(Person by, Period period) {
        List<Standings.Place> places =
                turn.snapshot().outside() instanceof Outside.Won(var tallies)
                        ? Standings.of(tallies)
                        : List.of();
        turn.say(
                new Reply.Table(period, places, by.id()),
                new Action.Type("top week"),
                new Action.Type("top month"),
                new Action.Type("top all"));
    }
}
