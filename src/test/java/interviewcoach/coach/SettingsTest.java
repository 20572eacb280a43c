package interviewcoach.coach;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.coach.Settings.Reading;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final String TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz01234";

    @Test
    void without_any_variable_it_is_the_terminal_in_moscow() {
        Settings settings = good(Map.of());

        assertThat(settings.token()).isEmpty();
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Moscow"));
        assertThat(settings.dailyAt()).isEqualTo(LocalTime.of(10, 0));
        assertThat(settings.telegram()).hasToString("https://api.telegram.org");
        assertThat(settings.httpPort()).isEmpty();
        assertThat(settings.pacing()).isTrue();
    }

    @Test
    void every_variable_is_read() {
        Settings settings =
                good(
                        Map.of(
                                "TELEGRAM_BOT_TOKEN", TOKEN,
                                "TELEGRAM_API_URL", "http://localhost:8081/",
                                "COACH_ADMINS", "1, 2",
                                "COACH_DAILY_AT", "09:30",
                                "COACH_ZONE", "Asia/Almaty",
                                "COACH_HTTP_PORT", "8080",
                                "COACH_DATABASE_URL", "jdbc:postgresql://db/coach",
                                "COACH_DATABASE_USER", "coach"));

        assertThat(settings.token()).contains(TOKEN);
        assertThat(settings.telegram()).hasToString("http://localhost:8081");
        assertThat(settings.operators()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(settings.dailyAt()).isEqualTo(LocalTime.of(9, 30));
        assertThat(settings.httpPort()).contains(8080);
        assertThat(settings.postgres().orElseThrow().user()).isEqualTo("coach");
    }

    @ParameterizedTest
    @CsvSource({
        "COACH_ZONE, Moskau, time zone",
        "COACH_DAILY_AT, 25:00, HH:MM",
        "COACH_HTTP_PORT, 70000, 65535",
        "COACH_ADMINS, '1,anna', user ids",
        "TELEGRAM_API_URL, telegram, http",
        "COACH_PACING, maybe, on or off"
    })
    void a_bad_variable_is_named_with_what_is_allowed(String name, String value, String allowed) {
        assertThat(bad(Map.of(name, value)))
                .singleElement()
                .asString()
                .contains(name, value, allowed);
    }

    @Test
    void all_bad_variables_are_named_at_once() {
        assertThat(bad(Map.of("COACH_ZONE", "x", "COACH_DAILY_AT", "y"))).hasSize(2);
    }

    @Test
    void a_secret_is_never_repeated() {
        assertThat(
                        bad(
                                Map.of(
                                        "TELEGRAM_BOT_TOKEN",
                                        "123:secret",
                                        "COACH_DATABASE_URL",
                                        "postgres://u:secret@h/d")))
                .hasSize(2)
                .noneMatch(problem -> problem.contains("secret"));
        assertThat(bad(Map.of("COACH_DATABASE_URL", "jdbc:postgresql://u:secret@h:5432/d")))
                .singleElement()
                .asString()
                .contains("COACH_DATABASE_PASSWORD")
                .doesNotContain("secret");
        assertThat(good(Map.of("TELEGRAM_BOT_TOKEN", TOKEN)).toString())
                .doesNotContain(TOKEN.substring(10));
    }

    private static Settings good(Map<String, String> variables) {
        assertThat(Settings.read(variables::get)).isInstanceOf(Reading.Good.class);
        return ((Reading.Good) Settings.read(variables::get)).settings();
    }

    private static java.util.List<String> bad(Map<String, String> variables) {
        assertThat(Settings.read(variables::get)).isInstanceOf(Reading.Bad.class);
        return ((Reading.Bad) Settings.read(variables::get)).problems();
    }
}
