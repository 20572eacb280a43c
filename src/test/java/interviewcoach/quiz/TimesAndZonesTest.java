package interviewcoach.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesAndZonesTest {

    @ParameterizedTest
    @CsvSource({
        "9, 09:00",
        "9:30, 09:30",
        "09.30, 09:30",
        "0:05, 00:05",
        "23:59, 23:59",
        "9 утра, 09:00",
        "в 9 утра, 09:00",
        "8 вечера, 20:00",
        "8:15 вечера, 20:15",
        "12 дня, 12:00",
        "3 дня, 15:00",
        "12 ночи, 00:00",
        "11 ночи, 23:00",
        "2 ночи, 02:00",
        "9 часов, 09:00",
        "9 часов утра, 09:00",
        "21 час, 21:00",
        "9am, 09:00",
        "9 AM, 09:00",
        "9pm, 21:00",
        "12am, 00:00",
        "12pm, 12:00",
        "9:30 p.m., 21:30",
        "at 7, 07:00",
        "полдень, 12:00",
        "midnight, 00:00",
        "каждый день в 10, 10:00",
        "' 9 : 30', 09:00"
    })
    void a_time_is_read_as_people_type_it(String said, LocalTime time) {
        assertThat(TimeWords.read(said).map(TimeWords::time)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "утра", "25", "24:00", "9:60", "99", "930", "9:5", "-1", "9x", "девять"})
    void what_is_no_time_is_none(String said) {
        assertThat(TimeWords.read(said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9 утра по берлину, по берлину",
        "9:30 Europe/Berlin, europe/berlin",
        "9:30 мск, мск",
        "'9, Москва', москва",
        "9 UTC+3, utc+3",
        "9am msk, msk"
    })
    void what_follows_a_time_is_kept(String said, String rest) {
        assertThat(TimeWords.read(said).map(TimeWords::rest)).contains(rest);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "europe/berlin, Europe/Berlin",
        "EUROPE/MOSCOW, Europe/Moscow",
        "по берлину, Europe/Berlin",
        "Берлин, Europe/Berlin",
        "в Берлине, Europe/Berlin",
        "по московскому времени, Europe/Moscow",
        "мск, Europe/Moscow",
        "Питер, Europe/Moscow",
        "Санкт-Петербург, Europe/Moscow",
        "по екатеринбургу, Asia/Yekaterinburg",
        "Новосибирске, Asia/Novosibirsk",
        "Нью-Йорк, America/New_York",
        "new york, America/New_York",
        "london, Europe/London",
        "тель-авив, Asia/Jerusalem",
        "алма-ата, Asia/Almaty",
        "Тбилиси, Asia/Tbilisi",
        "в Осло, Europe/Oslo",
        "по стокгольму, Europe/Stockholm",
        "в Дублине, Europe/Dublin",
        "из Хельсинки, Europe/Helsinki",
        "Куала-Лумпуре, Asia/Kuala_Lumpur",
        "по ванкуверу, America/Vancouver",
        "сингапур, Asia/Singapore",
        "в Монреале, America/Toronto",
        "Улан-Удэ, Asia/Irkutsk",
        "Караганде, Asia/Almaty",
        "in Kolkata, Asia/Kolkata",
        "são paulo, America/Sao_Paulo",
        "в Екатеринбурге, Asia/Yekaterinburg",
        "казани, Europe/Moscow",
        "по Магадану, Asia/Magadan",
        "уфа, Asia/Yekaterinburg",
        "омск, Asia/Omsk",
        "томске, Asia/Tomsk",
        "UTC, UTC",
        "UTC+3, +03:00",
        "gmt-5, -05:00",
        "+5:30, +05:30",
        "мск+2, +05:00",
        "UTC +3, +03:00",
        "в Новосибирске, Asia/Novosibirsk",
        "по Новосибирску, Asia/Novosibirsk",
        "Новосибирск, Asia/Novosibirsk",
        "Tbilisi, Asia/Tbilisi",
        "in Tbilisi, Asia/Tbilisi",
        "из Тбилиси, Asia/Tbilisi",
        "в Нижнем Новгороде, Europe/Moscow",
        "Ростове-на-Дону, Europe/Moscow",
        "Saint Petersburg, Europe/Moscow",
        "St. Petersburg, Europe/Moscow",
        "Novosibirsk, Asia/Novosibirsk",
        "Kyiv, Europe/Kyiv",
        "Kiev, Europe/Kiev",
        "в Минске, Europe/Minsk",
        "в Ереване, Asia/Yerevan",
        "в Баку, Asia/Baku",
        "в Ташкенте, Asia/Tashkent",
        "в Алматы, Asia/Almaty",
        "в Белграде, Europe/Belgrade",
        "в Варшаве, Europe/Warsaw",
        "в Праге, Europe/Prague",
        "в Вене, Europe/Vienna",
        "в Лондоне, Europe/London",
        "в Дубае, Asia/Dubai",
        "на Бали, Asia/Makassar",
        "на Пхукете, Asia/Bangkok",
        "в Нью-Йорке, America/New_York",
        "в Сан-Франциско, America/Los_Angeles",
        "в Стамбуле, Europe/Istanbul",
        "в Анталье, Europe/Istanbul",
        "в Тель-Авиве, Asia/Jerusalem",
        "в Лимассоле, Asia/Nicosia",
        "в Ларнаке, Asia/Nicosia",
        "в Пафосе, Asia/Nicosia",
        "в Риге, Europe/Riga",
        "во Владивостоке, Asia/Vladivostok",
        "в Красноярске, Asia/Krasnoyarsk",
        "в Самаре, Europe/Samara",
        "в Перми, Asia/Yekaterinburg",
        "в Тюмени, Asia/Yekaterinburg",
        "в Иннополисе, Europe/Moscow",
        "в Подгорице, Europe/Podgorica",
        "в Софии, Europe/Sofia",
        "в Бухаресте, Europe/Bucharest",
        "в Копенгагене, Europe/Copenhagen",
        "в Цюрихе, Europe/Zurich",
        "в Брюсселе, Europe/Brussels",
        "в Афинах, Europe/Athens",
        "в Будапеште, Europe/Budapest",
        "в Порту, Europe/Lisbon",
        "в Чикаго, America/Chicago",
        "в Сеуле, Asia/Seoul",
        "в Сиднее, Australia/Sydney",
        "в Мельбурне, Australia/Melbourne",
        "в Буэнос-Айресе, America/Argentina/Buenos_Aires",
        "в Мехико, America/Mexico_City",
        "в Каире, Africa/Cairo",
        "в Гонконге, Asia/Hong_Kong",
        "в Шанхае, Asia/Shanghai",
        "в Якутске, Asia/Yakutsk",
        "в Петропавловске-Камчатском, Asia/Kamchatka",
        "в Чите, Asia/Chita",
        "в Астрахани, Europe/Astrakhan",
        "в Ульяновске, Europe/Ulyanovsk",
        "в Кирове, Europe/Kirov",
        "в Томске, Asia/Tomsk"
    })
    void a_zone_is_read_as_people_type_it(String said, String zone) {
        assertThat(ZoneWords.read(said)).hasToString("Optional[" + zone + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "нарния", "Europe/Nowhere", "utc+99", "утром", "рим-вена-прага", "в"})
    void what_is_no_zone_is_none(String said) {
        assertThat(ZoneWords.read(said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z"})
    void every_clock_that_is_offered_differs_and_has_cities(String moment) {
        Instant now = Instant.parse(moment);
        List<Action> clocks = ZoneWords.clocks(now).stream().flatMap(List::stream).toList();
        assertThat(clocks).doesNotHaveDuplicates().hasSizeGreaterThan(12);
        assertThat(clocks)
                .allSatisfy(clock ->
                        assertThat(
                                        ZoneWords.cities(((Action.Clock) clock).minutes(), now)
                                                .stream()
                                                .flatMap(List::stream))
                                .isNotEmpty()
                                .allSatisfy(it ->
                                        assertThat(ZoneWords.read(((Action.Zone) it).zone()))
                                                .hasToString(
                                                        "Optional["
                                                                + ((Action.Zone) it).zone()
                                                                + "]")));
    }

    @ParameterizedTest
    @CsvSource({
        "15:00, 180",
        "14:55, 180",
        "15:09, 180",
        "00:00, 720",
        "23:55, 720",
        "04:00, -480",
        "15:30, "
    })
    void zone_is_found_by_what_a_clock_shows(LocalTime clock, @Nullable Integer minutes) {
        OptionalInt found = ZoneWords.minutes(clock, Instant.parse("2026-01-15T12:00:00Z"));
        assertThat(found)
                .isEqualTo(minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes));
    }
}
