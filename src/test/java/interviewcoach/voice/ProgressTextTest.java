package interviewcoach.voice;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.Topic;
import interviewcoach.learner.Forecast;
import interviewcoach.learner.Goal;
import interviewcoach.learner.Language;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Step;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressTextTest {

    private static final int CAPTION = 1024;

    /** A Monday. */
    private static final LocalDate FROM = LocalDate.parse("2026-08-03");

    private static Reply.Stats stats(List<Reply.TopicLine> topics) {
        return stats(topics, null);
    }

    private static Reply.Stats stats(
            List<Reply.TopicLine> topics, Reply.@Nullable Outlook outlook) {
        return new Reply.Stats(
                0.99,
                122,
                123,
                365,
                topics,
                new Reply.Activity(FROM, Collections.nCopies(15 * 7 + 6, 99)),
                outlook);
    }

    private static List<Reply.TopicLine> topics(int count, String title, int answered) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Reply.TopicLine(new Topic("t" + i, title), answered, 14, 0.888))
                .toList();
    }

    private static Message said(Reply reply, Language language) {
        return Voice.in(language).say(new Step.Say(reply, List.of()));
    }

    private static Picture picture(Reply.Stats stats, Language language) {
        return Objects.requireNonNull(said(stats, language).picture());
    }

    @ParameterizedTest
    @EnumSource
    void all_topics_of_the_bank_fit_below_the_picture(Language language) {
        String longest = "Декораторы, итераторы, генераторы, распаковка";
        String words = Html.visible(said(stats(topics(16, longest, 14)), language).html());
        assertThat(words).hasSizeLessThanOrEqualTo(CAPTION);
        assertThat(words.lines().filter(line -> line.contains("89 %"))).hasSize(16);
    }

    @ParameterizedTest
    @EnumSource
    void of_too_many_topics_the_weakest_are_left_out_of_the_words(Language language) {
        Message message = said(stats(topics(40, "<b>&".repeat(20), 14)), language);
        assertThat(Html.visible(message.html())).hasSizeLessThanOrEqualTo(CAPTION);
        assertThat(Objects.requireNonNull(message.picture()).bars().bars()).hasSize(40);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_foretold_for_an_interview_stays_whatever_is_left_out(Language language) {
        Reply.Outlook outlook =
                new Reply.Outlook(
                        new Goal(LocalDate.of(2026, 12, 15), 20),
                        LocalDate.of(2026, 11, 21),
                        new Forecast(80, 95, 123));
        Message message = said(stats(topics(40, "<b>&".repeat(20), 14), outlook), language);
        assertThat(Html.visible(message.html()))
                .hasSizeLessThanOrEqualTo(CAPTION)
                .contains("80-95");
    }

    @Test
    void who_never_answered_gets_no_picture() {
        Reply.Stats nothing =
                new Reply.Stats(
                        0,
                        0,
                        123,
                        0,
                        topics(16, "GIL", 0),
                        new Reply.Activity(FROM, List.of(0)),
                        null);
        assertThat(said(nothing, Language.RU).picture()).isNull();
    }

    @Test
    void the_picture_says_in_its_language_what_the_words_say() {
        Picture russian = picture(stats(topics(1, "GIL", 5)), Language.RU);
        assertThat(russian.bars().total()).isEqualTo("99 %");
        assertThat(russian.bars().bars()).containsExactly(new Picture.Bar("GIL", 0.888, "5 из 14"));
        assertThat(russian.calendar().shades())
                .containsExactly(
                        new Picture.Shade(0, "нет"),
                        new Picture.Shade(1, "1"),
                        new Picture.Shade(2, "2–4"),
                        new Picture.Shade(5, "5–9"),
                        new Picture.Shade(10, "от 10"));
        Picture english = picture(stats(topics(1, "GIL", 5)), Language.EN);
        assertThat(english.bars().bars().getFirst().count()).isEqualTo("5 of 14");
        assertThat(english.calendar().shades().getLast().words()).isEqualTo("10 or more");
    }

    @Test
    void a_month_stands_over_the_week_of_its_first_day() {
        assertThat(picture(stats(topics(1, "GIL", 5)), Language.RU).calendar().months())
                .containsExactly(
                        new Picture.Month(0, "авг"),
                        new Picture.Month(4, "сен"),
                        new Picture.Month(8, "окт"),
                        new Picture.Month(12, "ноя"));
    }
}
