package interviewcoach.voice;

import interviewcoach.quiz.Reply;
import java.time.Month;
import java.util.List;

/** The Russian words for progress. */
record RussianProgressPhrases() implements ProgressPhrases {

    private static final List<String> MONTHS =
            List.of(
                    "янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя",
                    "дек");

    @Override
    public String nothingYet() {
        return "Пока ни одного законченного вопроса. Начать: /quiz";
    }

    @Override
    public String overall(Reply.Stats stats) {
        return "Освоено %s · отвечено %d из %d%s"
                .formatted(
                        Percent.of(stats.mastery()),
                        stats.answered(),
                        stats.total(),
                        inARow(stats.streak()));
    }

    private static String inARow(int streak) {
        return streak > 1 ? " · дней подряд: " + streak : "";
    }

    @Override
    public String topic(Reply.TopicLine line) {
        return "%s · %s"
                .formatted(Percent.of(line.mastery()), count(line.answered(), line.total()));
    }

    @Override
    public String best(String topic) {
        return "Крепче всего – " + topic;
    }

    @Override
    public String weakest(String topic) {
        return "Слабее всего – " + topic;
    }

    @Override
    public String lately(int weeks, int answered, int days) {
        return "За %d недель: ответов %d, дней с ответами %d".formatted(weeks, answered, days);
    }

    @Override
    public String outlook(Reply.Outlook outlook) {
        return RussianGoalPhrases.outlook(outlook);
    }

    @Override
    public String topicAsWhole(Reply.TopicLine line) {
        return "Освоено %s · отвечено %d из %d"
                .formatted(Percent.of(line.mastery()), line.answered(), line.total());
    }

    @Override
    public String neverAnswered() {
        return "ещё не было";
    }

    @Override
    public String which() {
        return "Какую тему показать подробно?";
    }

    @Override
    public String digestStatus(boolean on) {
        return on
                ? "Итоги недели приходят по воскресеньям в 19:00."
                : "Итоги недели: сколько сделано, что крепче, что слабее, с чего начать. Присылать по воскресеньям в 19:00?";
    }

    @Override
    public String digestOn() {
        return "Готово: итоги недели по воскресеньям в 19:00. Выключить: /digest off";
    }

    @Override
    public String digestStopped() {
        return "Итогов недели больше не будет. Вернуть: /digest on";
    }

    @Override
    public String week() {
        return "Итоги недели";
    }

    @Override
    public List<String> week(Reply.Digest digest) {
        String before =
                digest.before() > 0 ? " (неделей раньше %d)".formatted(digest.before()) : "";
        String row = digest.streak() > 1 ? ", подряд: " + digest.streak() : "";
        return List.of(
                "Ответов: " + digest.answered() + before,
                "Дней с ответами: %d из 7%s".formatted(digest.days(), row));
    }

    @Override
    public String idleWeek() {
        return "На этой неделе ответов не было. Бывает.";
    }

    @Override
    public String suggestion(Reply.Digest digest) {
        return digest.weakest() == null
                ? "Три вопроса, чтобы начать новую неделю?"
                : "Три вопроса по слабой теме, чтобы начать новую неделю?";
    }

    @Override
    public String bars() {
        return "Освоено по темам";
    }

    @Override
    public String barsNote() {
        return "Полоса – сколько освоено, число – сколько отвечено.";
    }

    @Override
    public String count(int answered, int total) {
        return answered + " из " + total;
    }

    @Override
    public String calendar(int weeks) {
        return "Ответы за %d недель".formatted(weeks);
    }

    @Override
    public List<String> weekdays() {
        return List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс");
    }

    @Override
    public String month(Month month) {
        return MONTHS.get(month.ordinal());
    }

    @Override
    public String none() {
        return "нет";
    }

    @Override
    public String from(int least) {
        return "от " + least;
    }
}
