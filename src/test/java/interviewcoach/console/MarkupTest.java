package interviewcoach.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    private static final Markup PLAIN = new Markup(false, 0);

    @Test
    void a_folded_quotation_is_indented() {
        assertThat(
                        PLAIN.text(
                                "Верно\n<blockquote expandable><b>Ответ:</b> раз\n<pre><code class=\"language-python\">if a &lt; b:\n    pass</code></pre></blockquote>\nПодробнее"))
                .isEqualTo("Верно\n    Ответ: раз\n    if a < b:\n        pass\nПодробнее");
    }

    @Test
    void a_link_shows_its_address() {
        assertThat(PLAIN.text("<a href=\"https://e.org/?a=1&amp;b=2\">см.</a> и &amp;lt;"))
                .isEqualTo("см. (https://e.org/?a=1&b=2) и &lt;");
    }

    @Test
    void a_terminal_gets_styles_and_wrapped_words() {
        Markup styled = new Markup(true, 12);
        assertThat(styled.text("<b>Верно</b> · 100 % · <code>x</code>"))
                .isEqualTo("\033[1mВерно\033[22m · 100\n% · \033[2mx\033[22m");
    }

    @Test
    void a_word_longer_than_the_line_stays_whole() {
        assertThat(new Markup(false, 4).text("a приветище b")).isEqualTo("a\nприветище\nb");
    }
}
