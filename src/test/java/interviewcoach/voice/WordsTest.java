package interviewcoach.voice;

import static interviewcoach.grading.Verdict.PARTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.grading.Credit;
import interviewcoach.grading.Evidence;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Manner;
import interviewcoach.grading.PointGrade;
import interviewcoach.learner.Language;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, forms and lengths. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "0,мыслей",
        "1,мысль",
        "2,мысли",
        "4,мысли",
        "5,мыслей",
        "11,мыслей",
        "12,мыслей",
        "14,мыслей",
        "21,мысль",
        "22,мысли",
        "111,мыслей",
        "112,мыслей",
        "121,мысль"
    })
    void russian_nouns_follow_their_number(int number, String form) {
        assertThat(RussianPhrases.plural(number, "мысль", "мысли", "мыслей")).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"1,1st", "2,2nd", "3,3rd", "4,4th", "11,11th", "12,12th", "21,21st", "112,112th"})
    void english_ordinals_follow_their_number(int number, String ordinal) {
        assertThat(EnglishPhrases.ordinal(number)).isEqualTo(ordinal);
    }

    @ParameterizedTest
    @CsvSource({"0,0 %", "0.6,60 %", "0.666,67 %", "0.997,99 %", "1,100 %"})
    void only_all_is_a_hundred_per_cent(double share, String percent) {
        assertThat(Percent.of(share)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "один два три, 12, один два три",
        "один два три, 11, один два…",
        "'один два, три', 10, один два…",
        "однодватри, 5, одно…",
        "'a\nb', 5, a b"
    })
    void a_long_text_is_broken_off_behind_a_word(String text, int most, String shortened) {
        assertThat(Shortened.line(text, most)).isEqualTo(shortened);
    }

    @ParameterizedTest
    @CsvSource({
        "Раз. Два. Три., 15, Раз. Два. Три.",
        "Раз. Два. Три., 14, Раз. Два. Три.",
        "Раз. Два. Три., 13, Раз. Два.",
        "Раз. Два. Три., 9, Раз. Два.",
        "Раз. Два. Три., 8, Раз.",
        "Один два три. Да., 10, Один два…"
    })
    void whole_sentences_are_kept_where_they_fit(String text, int most, String kept) {
        assertThat(Shortened.sentences(text, most)).isEqualTo(kept);
    }

    @Test
    void a_surrogate_pair_is_never_torn() {
        assertThat(Shortened.line("😀".repeat(10), 6)).isEqualTo("😀😀…");
        assertThat(Html.cut("<b>" + "😀".repeat(10) + "</b>", 6)).isEqualTo("<b>😀😀…</b>");
    }

    @Test
    void code_between_backticks_is_set_as_code() {
        assertThat(Html.prose("`a < b` и `c")).isEqualTo("<code>a &lt; b</code> и `c");
    }

    @Test
    void code_is_shortened_by_whole_lines() {
        assertThat(Shortened.lines("a = 1\nb = 2\nc = 3", 13)).isEqualTo("a = 1\nb = 2\n…");
        assertThat(Shortened.lines("a = 1\nb = 2", 20)).isEqualTo("a = 1\nb = 2");
    }

    @Test
    void cutting_counts_what_is_seen_and_closes_what_is_open() {
        String html = "<b>a &lt; b</b> <blockquote expandable>и <i>ещё</i> много</blockquote>";
        assertThat(Html.visible(html)).isEqualTo("a < b и ещё много");
        assertThat(Html.cut(html, 11))
                .isEqualTo("<b>a &lt; b</b> <blockquote expandable>и <i>ещ…</i></blockquote>");
        assertThat(Html.cut(html, 17)).isEqualTo(html);
    }

    @Test
    void a_long_quote_is_shortened() {
        String words = "слово ".repeat(60).strip();
        assertThat(covered(evidence(0, words, "p"))).endsWith("слово…»").hasSizeLessThan(160);
    }

    @Test
    void the_parts_of_one_pattern_are_quoted_in_their_order_and_other_patterns_are_not() {
        String line =
                covered(
                        evidence(40, "лок", "a & b"),
                        evidence(7, "один", "a & b"),
                        evidence(0, "x", "c"));
        assertThat(line).isEqualTo("+ глобальная блокировка: «один», «лок»");
    }

    private static Evidence evidence(int start, String quote, String pattern) {
        return new Evidence(start, start + quote.length(), quote, pattern, Evidence.How.EXACT);
    }

    private static String covered(Evidence... evidence) {
        Grade grade =
                new Grade(
                        0.5,
                        PARTIAL,
                        Manner.PLAIN,
                        List.of(new PointGrade("lock", Credit.FULL, List.of(evidence))),
                        List.of());
        Reply reply = new Reply.Feedback(Questions.GIL, grade, null, 1, "one", false);
        String html = Voice.in(Language.RU).say(new Step.Say(reply, List.of())).html();
        return html.lines().filter(line -> line.startsWith("+")).findFirst().orElseThrow();
    }

    @Test
    void the_answer_goes_before_the_evidence_when_there_is_no_room() {
        String answer = "ответ ".repeat(2000);
        Room narrow = new Room(0, 100, 50, 100);
        String html =
                new ReferenceText(Questions.hostile(answer, 6), new RussianPhrases())
                        .revealed(narrow);
        assertThat(Html.visible(html).length()).isLessThan(2000);
        assertThat(Room.fit(room -> "x".repeat(room.answer() == 300 ? 10 : 5000)))
                .isEqualTo("x".repeat(10));
    }
}
