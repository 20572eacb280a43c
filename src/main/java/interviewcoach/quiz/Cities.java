package interviewcoach.quiz;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import interviewcoach.learner.Language;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cities that time zones are named after, in Russian and English, as CLDR has them. */
public final class Cities {

    /** Endings of Russian cases, the longest first; what is left must still tell cities apart. */
    private static final List<String> ENDINGS =
            List.of(
                    "ами", "ями", "ой", "ей", "ом", "ем", "ам", "ям", "ах", "ях", "ою", "а", "е",
                    "и", "й", "о", "у", "ы", "ь", "ю", "я");

    private static final int SHORTEST_STEM = 3;

    private Cities() {}

    /** Read when it is first needed, because few people name a city. */
    private static final class Names {

        static final TimeZoneNames RUSSIAN =
                TimeZoneNames.getInstance(ULocale.forLanguageTag("ru"));
        static final TimeZoneNames ENGLISH = TimeZoneNames.getInstance(ULocale.ENGLISH);
        static final Map<String, String> EXACT = new HashMap<>();
        static final Map<String, String> STEMS = new HashMap<>();

        static {
            Set<String> known = ZoneId.getAvailableZoneIds();
            TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                    .map(TimeZone::getIanaID)
                    .filter(known::contains)
                    .sorted()
                    .forEach(id -> {
                        add(id, RUSSIAN.getExemplarLocationName(id));
                        add(id, ENGLISH.getExemplarLocationName(id));
                    });
        }

        private static void add(String id, String name) {
            if (name != null) {
                String plain = plain(name);
                EXACT.putIfAbsent(plain, id);
                STEMS.putIfAbsent(stem(plain), id);
            }
        }
    }

    /** The city of that zone in that language; empty for an offset. */
    public static Optional<String> name(ZoneId zone, Language language) {
        return Optional.ofNullable(
                switch (language) {
                    case RU -> Names.RUSSIAN.getExemplarLocationName(zone.getId());
                    case EN -> Names.ENGLISH.getExemplarLocationName(zone.getId());
                });
    }

    /** The IANA name of the zone of that city, in any case of its name. */
    static Optional<String> zone(String city) {
        String said = plain(city);
        return Optional.ofNullable(Names.EXACT.get(said))
                .or(() -> Optional.ofNullable(Names.STEMS.get(stem(said))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^\\p{L}]", "");
    }

    private static String stem(String plain) {
        return ENDINGS.stream()
                .filter(plain::endsWith)
                .map(ending -> plain.substring(0, plain.length() - ending.length()))
                .filter(stem -> stem.length() >= SHORTEST_STEM)
                .findFirst()
                .orElse(plain);
    }
}
