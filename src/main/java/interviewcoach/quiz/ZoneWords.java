package interviewcoach.quiz;

import static java.util.stream.Collectors.toMap;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Time zones as people type them: {@code Europe/Berlin}, {@code по берлину}, {@code UTC+3}, {@code
 * мск}.
 */
final class ZoneWords {

    /** The zones that are offered, from west to east; those of one clock beside each other. */
    private static final List<String> OFFERED =
            List.of(
                    "America/Los_Angeles",
                    "America/New_York",
                    "Europe/London",
                    "Europe/Berlin",
                    "Europe/Belgrade",
                    "Europe/Kaliningrad",
                    "Europe/Kyiv",
                    "Europe/Moscow",
                    "Europe/Minsk",
                    "Europe/Istanbul",
                    "Europe/Samara",
                    "Asia/Tbilisi",
                    "Asia/Yerevan",
                    "Asia/Dubai",
                    "Asia/Yekaterinburg",
                    "Asia/Almaty",
                    "Asia/Tashkent",
                    "Asia/Omsk",
                    "Asia/Bishkek",
                    "Asia/Novosibirsk",
                    "Asia/Krasnoyarsk",
                    "Asia/Bangkok",
                    "Asia/Irkutsk",
                    "Asia/Yakutsk",
                    "Asia/Tokyo",
                    "Asia/Vladivostok",
                    "Asia/Magadan",
                    "Asia/Kamchatka");

    private static final int CLOCKS_IN_A_ROW = 4;
    private static final int CITIES_IN_A_ROW = 2;

    /** A clock that was looked at a moment ago, or is a little off. */
    private static final int MINUTES_OFF = 10;

    private static final Pattern OFFSET =
            Pattern.compile("(?:utc|gmt|мск|msk)?([+-])([0-9]{1,2})(?::?([0-9]{2}))?");
    private static final Pattern LEAD =
            Pattern.compile(
                    "^(?:по|в|во|на|из|in|from|for|at|время|времени|часовой|часовому|пояс|поясу|город|г)\\s+");
    private static final Pattern TAIL = Pattern.compile("\\s+(?:времени|время|time)$");
    private static final int LONGEST = 60;
    private static final int MOSCOW = 3;

    /** IANA names, in lower case; the region comes first. */
    private static final Map<String, String> NAMES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> !id.startsWith("SystemV/"))
                    .collect(toMap(id -> id.toLowerCase(Locale.ROOT), id -> id));

    /** The cities that IANA names, in lower case: new york. */
    private static final Map<String, String> CITIES =
            NAMES.values().stream()
                    .filter(id -> id.matches("(Europe|Asia|America|Africa|Australia|Pacific)/.*"))
                    .sorted()
                    .collect(toMap(ZoneWords::city, id -> id, (first, second) -> first));

    /** What all inflected forms of a city's name begin with, without blanks and hyphens. */
    private static final Map<String, String> BEGINNINGS =
            beginnings(
                    """
                    Europe/Moscow: моск московск мск msk питер спб санктпетербург петербург казан нижн
                    Europe/Moscow: ростов краснодар сочи воронеж ярославл тул рязан липецк пенз твер
                    Europe/Moscow: иванов брянск курск белгород калуг смоленск вологд мурманск
                    Europe/Moscow: архангельск ставропол махачкал чебоксар нижнекамск набережныечелн челн
                    Europe/Moscow: севастопол stpetersburg saintpetersburg нижнийновгород нижнегоновгород
                    Europe/Moscow: нижнемуновгород нижнемновгород ростовнадону ростованадону ростовунадону
                    Europe/Moscow: ростовенадону иннополис зеленоград
                    Europe/Volgograd: волгоград
                    Europe/Saratov: саратов
                    Europe/Kaliningrad: калининград
                    Europe/Samara: самар ижевск тольятти
                    Asia/Yekaterinburg: екатеринбург екб челябинск уф перм тюмен оренбург сургут нижневартовск
                    Asia/Yekaterinburg: магнитогорск курган
                    Asia/Omsk: омск
                    Asia/Novosibirsk: новосибирск нск
                    Asia/Tomsk: томск
                    Asia/Barnaul: барнаул
                    Asia/Krasnoyarsk: красноярск норильск абакан кемеров
                    Asia/Irkutsk: иркутск уланудэ
                    Asia/Yakutsk: якутск благовещенск
                    Asia/Vladivostok: владивосток хабаровск комсомольск
                    Asia/Kamchatka: камчат петропавловсккамчат петропавловскекамчат петропавловскукамчат
                    Europe/Minsk: минск гомел брест гродн витебск могилев
                    Europe/Kyiv: киев харьков одесс львов днепр
                    Europe/Chisinau: кишинев
                    Europe/Riga: риг
                    Europe/Vilnius: вильнюс
                    Europe/Tallinn: таллин
                    Asia/Tbilisi: тбилиси батуми кутаиси
                    Asia/Yerevan: ереван
                    Asia/Baku: баку
                    Asia/Almaty: алмат алмаат астан astan караганд шымкент
                    Asia/Tashkent: ташкент
                    Asia/Bishkek: бишкек
                    Asia/Dushanbe: душанбе
                    Europe/Berlin: берлин мюнхен munich гамбург франкфурт дюссельдорф кельн штутгарт
                    Europe/Berlin: hamburg frankfurt cologne
                    Europe/Warsaw: варшав краков вроцлав гданьск krakow
                    Europe/Prague: праг
                    Europe/Vienna: вен
                    Europe/Belgrade: белград новисад novisad
                    Europe/Amsterdam: амстердам
                    Europe/Paris: париж ницц
                    Europe/Madrid: мадрид барселон barcelona валенси малаг valencia
                    Europe/Rome: рим милан milan
                    Europe/Lisbon: лиссабон порту porto
                    Europe/London: лондон манчестер
                    Europe/Sofia: варн бургас
                    Europe/Podgorica: будв
                    Australia/Sydney: сидне
                    America/Argentina/Buenos_Aires: буэносайрес
                    Europe/Helsinki: хельсинки
                    Europe/Istanbul: стамбул анкар антал измир ankara antalya
                    Asia/Nicosia: лимасол лимассол limassol ларнак larnaca пафос paphos кипр
                    Asia/Jerusalem: тельавив telaviv хайф haifa
                    Asia/Dubai: дуба абудаби abudhabi
                    Asia/Kolkata: дели бангалор мумбаи bangalore mumbai
                    Asia/Bangkok: бангкок пхукет паттай ханой
                    Asia/Makassar: бали
                    Asia/Tokyo: токио
                    Asia/Shanghai: пекин beijing шэньчжэн
                    Asia/Novokuznetsk: новокузнецк
                    Asia/Sakhalin: южносахалинск
                    Europe/Zurich: женев geneva
                    America/New_York: бостон вашингтон майами boston washington miami ньюйорк
                    America/Toronto: монреал montreal
                    America/Los_Angeles: сиэтл seattle лосанджелес санфранциско sanfrancisco
                    """);

    private static Map<String, String> beginnings(String lines) {
        return lines.lines()
                .map(line -> line.split(": "))
                .flatMap(halves ->
                        Stream.of(halves[1].split(" ")).map(name -> Map.entry(name, halves[0])))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ZoneWords() {}

    /** The different times of day that clocks show now. */
    static List<List<Action>> clocks(Instant now) {
        return rows(
                OFFERED.stream()
                        .map(id -> minutes(id, now))
                        .distinct()
                        .<Action>map(Action.Clock::new)
                        .toList(),
                CLOCKS_IN_A_ROW);
    }

    /** The cities whose clocks are so many minutes ahead of UTC now. */
    static List<List<Action>> cities(int minutes, Instant now) {
        return rows(
                OFFERED.stream()
                        .filter(id -> minutes(id, now) == minutes)
                        .<Action>map(Action.Zone::new)
                        .toList(),
                CITIES_IN_A_ROW);
    }

    /** By how many minutes a clock that shows that time is ahead of UTC; empty for an odd one. */
    static OptionalInt minutes(LocalTime clock, Instant now) {
        return OFFERED.stream()
                .mapToInt(id -> minutes(id, now))
                .filter(minutes -> isNear(clock, now, minutes))
                .findFirst();
    }

    private static boolean isNear(LocalTime clock, Instant now, int minutes) {
        LocalTime shown = LocalTime.ofInstant(now, ZoneOffset.ofTotalSeconds(minutes * 60));
        long off = Math.abs(Duration.between(shown, clock).toMinutes());
        return Math.min(off, Duration.ofDays(1).toMinutes() - off) <= MINUTES_OFF;
    }

    private static int minutes(String zone, Instant now) {
        return ZoneId.of(zone).getRules().getOffset(now).getTotalSeconds() / 60;
    }

    private static List<List<Action>> rows(List<Action> buttons, int width) {
        return IntStream.iterate(0, i -> i < buttons.size(), i -> i + width)
                .mapToObj(i -> buttons.subList(i, Math.min(i + width, buttons.size())))
                .toList();
    }

    private static String city(String id) {
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** The zone that is meant; empty when none is recognised. */
    static Optional<ZoneId> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String said = bare(text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е'));
        return Optional.ofNullable(NAMES.get(said.replace(' ', '_')))
                .or(() -> offset(said.replace(" ", "")))
                .or(() -> Optional.ofNullable(CITIES.get(said)))
                .or(() -> inflected(said.replaceAll("[ .-]", "")))
                .or(() -> said.isEmpty() ? Optional.empty() : Cities.zone(said))
                .map(ZoneId::of);
    }

    private static String bare(String said) {
        String rest = TAIL.matcher(said).replaceFirst("");
        String shorter = LEAD.matcher(rest).replaceFirst("");
        return shorter.equals(said) ? said : bare(shorter);
    }

    private static Optional<String> offset(String said) {
        Matcher match = OFFSET.matcher(said);
        if (!match.matches()) {
            return Optional.empty();
        }
        int sign = match.group(1).equals("-") ? -1 : 1;
        int from = said.startsWith("мск") || said.startsWith("msk") ? MOSCOW : 0;
        int minutes = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        try {
            int hours = from + sign * Integer.parseInt(match.group(2));
            return Optional.of(ZoneOffset.ofHoursMinutes(hours, sign * minutes).getId());
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    private static Optional<String> inflected(String said) {
        return BEGINNINGS.keySet().stream()
                .filter(said::startsWith)
                .filter(it -> said.length() <= it.length() + ending(it))
                .max(Comparator.comparingInt(String::length))
                .map(BEGINNINGS::get);
    }

    /** How much an inflected form may add: short names would take other words for theirs. */
    private static int ending(String beginning) {
        return switch (beginning.length()) {
            case 1, 2, 3 -> 2;
            case 4 -> 4;
            default -> 6;
        };
    }
}
