package interviewcoach.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which fields a method must and may have, and of which type, as the documentation of the Bot API
 * says. Fields and types that it does not know pass: the API grows.
 */
final class Rules {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ARRAY = "Array of ";

    private final Map<String, JsonNode> methods = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final JsonNode types;

    Rules() {
        JsonNode file = file();
        types = file.get("types");
        for (var method : file.get("methods").properties()) {
            methods.put(method.getKey(), method.getValue());
            names.put(method.getKey(), method.getKey());
        }
    }

    private static JsonNode file() {
        try (InputStream file = Rules.class.getResourceAsStream("rules.json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the documentation spells the method; null when there is none. */
    @Nullable String spelling(String method) {
        return names.get(method);
    }

    /** Throws a {@link Refusal} for the first rule that is broken. */
    void check(String method, JsonNode parameters) {
        checkFields(methods.get(method), parameters, method);
    }

    private void checkFields(@Nullable JsonNode fields, JsonNode value, String where) {
        if (fields == null) {
            return;
        }
        for (var field : fields.properties()) {
            JsonNode given = value.get(field.getKey());
            String place = where + "." + field.getKey();
            if (given == null || given.isNull()) {
                require(!field.getValue().path("required").asBoolean(false), place + " is missing");
            } else {
                require(isOneOf(field.getValue().get("is"), given, place), place + " is " + given);
            }
        }
    }

    private boolean isOneOf(JsonNode names, JsonNode given, String place) {
        for (JsonNode name : names) {
            if (is(name.asString(), given, place)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(String type, JsonNode given, String place) {
        if (type.startsWith(ARRAY)) {
            return isArray(type.substring(ARRAY.length()), given, place);
        }
        return switch (type) {
            case "Integer" ->
                    given.isIntegralNumber()
                            || given.isString() && given.asString().matches("-?\\d{1,19}");
            case "Float" -> given.isNumber();
            case "String" -> given.isString();
            case "Boolean" ->
                    given.isBoolean()
                            || given.isString()
                                    && given.asString()
                                            .toLowerCase(Locale.ROOT)
                                            .matches("true|false");
            case "InputFile" -> given.isObject() || given.isString();
            default -> isObject(type, given, place);
        };
    }

    private boolean isArray(String type, JsonNode given, String place) {
        JsonNode array = opened(given);
        if (!array.isArray()) {
            return false;
        }
        for (JsonNode one : array) {
            if (!is(type, one, place)) {
                return false;
            }
        }
        return true;
    }

    private boolean isObject(String type, JsonNode given, String place) {
        JsonNode object = opened(given);
        JsonNode rules = types.get(type);
        if (rules != null && rules.has("one-of")) {
            return isOneOf(rules.get("one-of"), object, place);
        }
        if (object.isObject()) {
            if (rules != null && !hasRequired(rules, object)) {
                return false;
            }
            checkFields(rules, object, place + ":" + type);
        }
        return object.isObject();
    }

    private static boolean hasRequired(JsonNode rules, JsonNode object) {
        return rules.properties().stream()
                .filter(rule -> rule.getValue().path("required").asBoolean(false))
                .allMatch(rule -> object.hasNonNull(rule.getKey()));
    }

    /** In a form an object is a string of JSON. */
    static JsonNode opened(JsonNode given) {
        if (!given.isString()) {
            return given;
        }
        try {
            return JSON.readTree(given.asString());
        } catch (JacksonException e) {
            return given;
        }
    }

    private static void require(boolean kept, String complaint) {
        if (!kept) {
            throw Refusal.violation(complaint);
        }
    }
}
