package interviewcoach.quiz;

import static java.util.stream.Collectors.toMap;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones as people type them: {@code Europe/Berlin}, {@code по берлину}, {@code UTC+3}, {@code
 * мск}.
 */
final class ZoneWords {

    /** The zones that are offered, from west to east. */
    static final List<List<Action>> BUTTONS =
            List.of(
                    row("Europe/London", "Europe/Berlin"),
                    row("Europe/Kaliningrad", "Europe/Moscow"),
                    row("Europe/Samara", "Asia/Tbilisi"),
                    row("Asia/Yekaterinburg", "Asia/Almaty"),
                    row("Asia/Omsk", "Asia/Novosibirsk"),
                    row("Asia/Irkutsk", "Asia/Vladivostok"));

    private static final Pattern OFFSET =
            Pattern.compile("(?:utc|gmt|мск|msk)?([+-])([0-9]{1,2})(?::?([0-9]{2}))?");
    private static final Pattern LEAD =
            Pattern.compile(
                    "^(?:по|в|во|на|in|for|at|время|времени|часовой|часовому|пояс|поясу|город|г)\\s+");
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
                    Map.entry("ньюйорк", "America/New_York"),
                    Map.entry("лосанджелес", "America/Los_Angeles"),
                    Map.entry("санфранциско", "America/Los_Angeles"),
                    Map.entry("sanfrancisco", "America/Los_Angeles"));

    private ZoneWords() {}

    private static List<Action> row(String... zones) {
        return Arrays.stream(zones).<Action>map(Action.Zone::new).toList();
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
