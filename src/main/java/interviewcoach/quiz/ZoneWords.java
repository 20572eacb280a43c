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
            Map.ofEntries(
                    Map.entry("моск", "Europe/Moscow"),
                    Map.entry("московск", "Europe/Moscow"),
                    Map.entry("мск", "Europe/Moscow"),
                    Map.entry("msk", "Europe/Moscow"),
                    Map.entry("питер", "Europe/Moscow"),
                    Map.entry("спб", "Europe/Moscow"),
                    Map.entry("санктпетербург", "Europe/Moscow"),
                    Map.entry("петербург", "Europe/Moscow"),
                    Map.entry("казан", "Europe/Moscow"),
                    Map.entry("нижн", "Europe/Moscow"),
                    Map.entry("ростов", "Europe/Moscow"),
                    Map.entry("краснодар", "Europe/Moscow"),
                    Map.entry("сочи", "Europe/Moscow"),
                    Map.entry("воронеж", "Europe/Moscow"),
                    Map.entry("волгоград", "Europe/Volgograd"),
                    Map.entry("саратов", "Europe/Saratov"),
                    Map.entry("калининград", "Europe/Kaliningrad"),
                    Map.entry("самар", "Europe/Samara"),
                    Map.entry("ижевск", "Europe/Samara"),
                    Map.entry("екатеринбург", "Asia/Yekaterinburg"),
                    Map.entry("екб", "Asia/Yekaterinburg"),
                    Map.entry("челябинск", "Asia/Yekaterinburg"),
                    Map.entry("уф", "Asia/Yekaterinburg"),
                    Map.entry("перм", "Asia/Yekaterinburg"),
                    Map.entry("тюмен", "Asia/Yekaterinburg"),
                    Map.entry("омск", "Asia/Omsk"),
                    Map.entry("новосибирск", "Asia/Novosibirsk"),
                    Map.entry("нск", "Asia/Novosibirsk"),
                    Map.entry("томск", "Asia/Tomsk"),
                    Map.entry("барнаул", "Asia/Barnaul"),
                    Map.entry("красноярск", "Asia/Krasnoyarsk"),
                    Map.entry("иркутск", "Asia/Irkutsk"),
                    Map.entry("якутск", "Asia/Yakutsk"),
                    Map.entry("владивосток", "Asia/Vladivostok"),
                    Map.entry("хабаровск", "Asia/Vladivostok"),
                    Map.entry("камчат", "Asia/Kamchatka"),
                    Map.entry("минск", "Europe/Minsk"),
                    Map.entry("киев", "Europe/Kyiv"),
                    Map.entry("харьков", "Europe/Kyiv"),
                    Map.entry("одесс", "Europe/Kyiv"),
                    Map.entry("кишинев", "Europe/Chisinau"),
                    Map.entry("риг", "Europe/Riga"),
                    Map.entry("вильнюс", "Europe/Vilnius"),
                    Map.entry("таллин", "Europe/Tallinn"),
                    Map.entry("тбилиси", "Asia/Tbilisi"),
                    Map.entry("батуми", "Asia/Tbilisi"),
                    Map.entry("ереван", "Asia/Yerevan"),
                    Map.entry("баку", "Asia/Baku"),
                    Map.entry("алмат", "Asia/Almaty"),
                    Map.entry("алмаат", "Asia/Almaty"),
                    Map.entry("астан", "Asia/Almaty"),
                    Map.entry("astan", "Asia/Almaty"),
                    Map.entry("ташкент", "Asia/Tashkent"),
                    Map.entry("бишкек", "Asia/Bishkek"),
                    Map.entry("душанбе", "Asia/Dushanbe"),
                    Map.entry("берлин", "Europe/Berlin"),
                    Map.entry("мюнхен", "Europe/Berlin"),
                    Map.entry("munich", "Europe/Berlin"),
                    Map.entry("варшав", "Europe/Warsaw"),
                    Map.entry("праг", "Europe/Prague"),
                    Map.entry("вен", "Europe/Vienna"),
                    Map.entry("белград", "Europe/Belgrade"),
                    Map.entry("амстердам", "Europe/Amsterdam"),
                    Map.entry("париж", "Europe/Paris"),
                    Map.entry("мадрид", "Europe/Madrid"),
                    Map.entry("барселон", "Europe/Madrid"),
                    Map.entry("barcelona", "Europe/Madrid"),
                    Map.entry("рим", "Europe/Rome"),
                    Map.entry("лиссабон", "Europe/Lisbon"),
                    Map.entry("лондон", "Europe/London"),
                    Map.entry("хельсинки", "Europe/Helsinki"),
                    Map.entry("стамбул", "Europe/Istanbul"),
                    Map.entry("лимасол", "Asia/Nicosia"),
                    Map.entry("limassol", "Asia/Nicosia"),
                    Map.entry("кипр", "Asia/Nicosia"),
                    Map.entry("тельавив", "Asia/Jerusalem"),
                    Map.entry("telaviv", "Asia/Jerusalem"),
                    Map.entry("дуба", "Asia/Dubai"),
                    Map.entry("дели", "Asia/Kolkata"),
                    Map.entry("бангкок", "Asia/Bangkok"),
                    Map.entry("пхукет", "Asia/Bangkok"),
                    Map.entry("бали", "Asia/Makassar"),
                    Map.entry("токио", "Asia/Tokyo"),
                    Map.entry("пекин", "Asia/Shanghai"),
                    Map.entry("beijing", "Asia/Shanghai"),
                    Map.entry("ярославл", "Europe/Moscow"),
                    Map.entry("тул", "Europe/Moscow"),
                    Map.entry("рязан", "Europe/Moscow"),
                    Map.entry("липецк", "Europe/Moscow"),
                    Map.entry("пенз", "Europe/Moscow"),
                    Map.entry("твер", "Europe/Moscow"),
                    Map.entry("иванов", "Europe/Moscow"),
                    Map.entry("брянск", "Europe/Moscow"),
                    Map.entry("курск", "Europe/Moscow"),
                    Map.entry("белгород", "Europe/Moscow"),
                    Map.entry("калуг", "Europe/Moscow"),
                    Map.entry("смоленск", "Europe/Moscow"),
                    Map.entry("вологд", "Europe/Moscow"),
                    Map.entry("мурманск", "Europe/Moscow"),
                    Map.entry("архангельск", "Europe/Moscow"),
                    Map.entry("ставропол", "Europe/Moscow"),
                    Map.entry("махачкал", "Europe/Moscow"),
                    Map.entry("чебоксар", "Europe/Moscow"),
                    Map.entry("нижнекамск", "Europe/Moscow"),
                    Map.entry("набережныечелн", "Europe/Moscow"),
                    Map.entry("челн", "Europe/Moscow"),
                    Map.entry("севастопол", "Europe/Moscow"),
                    Map.entry("stpetersburg", "Europe/Moscow"),
                    Map.entry("saintpetersburg", "Europe/Moscow"),
                    Map.entry("тольятти", "Europe/Samara"),
                    Map.entry("оренбург", "Asia/Yekaterinburg"),
                    Map.entry("сургут", "Asia/Yekaterinburg"),
                    Map.entry("нижневартовск", "Asia/Yekaterinburg"),
                    Map.entry("магнитогорск", "Asia/Yekaterinburg"),
                    Map.entry("курган", "Asia/Yekaterinburg"),
                    Map.entry("норильск", "Asia/Krasnoyarsk"),
                    Map.entry("абакан", "Asia/Krasnoyarsk"),
                    Map.entry("кемеров", "Asia/Krasnoyarsk"),
                    Map.entry("новокузнецк", "Asia/Novokuznetsk"),
                    Map.entry("уланудэ", "Asia/Irkutsk"),
                    Map.entry("благовещенск", "Asia/Yakutsk"),
                    Map.entry("комсомольск", "Asia/Vladivostok"),
                    Map.entry("южносахалинск", "Asia/Sakhalin"),
                    Map.entry("гомел", "Europe/Minsk"),
                    Map.entry("брест", "Europe/Minsk"),
                    Map.entry("гродн", "Europe/Minsk"),
                    Map.entry("витебск", "Europe/Minsk"),
                    Map.entry("могилев", "Europe/Minsk"),
                    Map.entry("львов", "Europe/Kyiv"),
                    Map.entry("днепр", "Europe/Kyiv"),
                    Map.entry("караганд", "Asia/Almaty"),
                    Map.entry("шымкент", "Asia/Almaty"),
                    Map.entry("краков", "Europe/Warsaw"),
                    Map.entry("вроцлав", "Europe/Warsaw"),
                    Map.entry("гданьск", "Europe/Warsaw"),
                    Map.entry("krakow", "Europe/Warsaw"),
                    Map.entry("гамбург", "Europe/Berlin"),
                    Map.entry("франкфурт", "Europe/Berlin"),
                    Map.entry("дюссельдорф", "Europe/Berlin"),
                    Map.entry("кельн", "Europe/Berlin"),
                    Map.entry("штутгарт", "Europe/Berlin"),
                    Map.entry("hamburg", "Europe/Berlin"),
                    Map.entry("frankfurt", "Europe/Berlin"),
                    Map.entry("cologne", "Europe/Berlin"),
                    Map.entry("новисад", "Europe/Belgrade"),
                    Map.entry("novisad", "Europe/Belgrade"),
                    Map.entry("милан", "Europe/Rome"),
                    Map.entry("milan", "Europe/Rome"),
                    Map.entry("валенси", "Europe/Madrid"),
                    Map.entry("малаг", "Europe/Madrid"),
                    Map.entry("valencia", "Europe/Madrid"),
                    Map.entry("женев", "Europe/Zurich"),
                    Map.entry("geneva", "Europe/Zurich"),
                    Map.entry("анкар", "Europe/Istanbul"),
                    Map.entry("антал", "Europe/Istanbul"),
                    Map.entry("измир", "Europe/Istanbul"),
                    Map.entry("ankara", "Europe/Istanbul"),
                    Map.entry("antalya", "Europe/Istanbul"),
                    Map.entry("хайф", "Asia/Jerusalem"),
                    Map.entry("haifa", "Asia/Jerusalem"),
                    Map.entry("абудаби", "Asia/Dubai"),
                    Map.entry("abudhabi", "Asia/Dubai"),
                    Map.entry("бангалор", "Asia/Kolkata"),
                    Map.entry("мумбаи", "Asia/Kolkata"),
                    Map.entry("bangalore", "Asia/Kolkata"),
                    Map.entry("mumbai", "Asia/Kolkata"),
                    Map.entry("паттай", "Asia/Bangkok"),
                    Map.entry("ханой", "Asia/Bangkok"),
                    Map.entry("шэньчжэн", "Asia/Shanghai"),
                    Map.entry("бостон", "America/New_York"),
                    Map.entry("вашингтон", "America/New_York"),
                    Map.entry("майами", "America/New_York"),
                    Map.entry("boston", "America/New_York"),
                    Map.entry("washington", "America/New_York"),
                    Map.entry("miami", "America/New_York"),
                    Map.entry("монреал", "America/Toronto"),
                    Map.entry("montreal", "America/Toronto"),
                    Map.entry("сиэтл", "America/Los_Angeles"),
                    Map.entry("seattle", "America/Los_Angeles"),
                    Map.entry("ньюйорк", "America/New_York"),
                    Map.entry("лосанджелес", "America/Los_Angeles"),
                    Map.entry("санфранциско", "America/Los_Angeles"),
                    Map.entry("sanfrancisco", "America/Los_Angeles"));

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
