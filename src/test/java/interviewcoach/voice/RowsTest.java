package interviewcoach.voice;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.voice.Message.Button;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void what_fits_stays_in_one_row() {
        assertThat(rows("Подсказка", "Сегодня не могу")).hasSize(1);
        assertThat(rows("Сколько", "Темы", "Тихие часы")).hasSize(1);
        assertThat(rows("21:00–08:00", "22:00–08:00", "23:00–09:00")).hasSize(1);
        assertThat(rows("10 мин", "20 мин", "30 мин", "45 мин")).hasSize(1);
        assertThat(rows("✓ 1", "2", "3", "4", "5")).hasSize(1);
        assertThat(rows("Topics and levels", "Daily question")).hasSize(1);
    }

    @Test
    void a_row_is_broken_before_a_label_is_cut_off() {
        assertThat(rows("Показать ответ", "Дальше", "Оспорить"))
                .containsExactly(List.of("Показать ответ", "Дальше"), List.of("Оспорить"));
        assertThat(rows("Язык", "Можно цитировать в группах"))
                .containsExactly(List.of("Язык"), List.of("Можно цитировать в группах"));
    }

    @Test
    void a_label_wider_than_the_screen_stands_alone() {
        String wide = "Ж".repeat(40);
        assertThat(rows(wide, "Да", wide, "Нет", "Позже"))
                .containsExactly(
                        List.of(wide), List.of("Да"), List.of(wide), List.of("Нет", "Позже"));
    }

    private static List<List<String>> rows(String... labels) {
        List<Button> row =
                Stream.of(labels).<Button>map(it -> new Button.Press(it, "next")).toList();
        return Rows.fitting(row).stream()
                .map(it -> it.stream().map(Button::label).toList())
                .toList();
    }
}
