package interviewcoach.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Cuts the answer to getUpdates into its updates without reading them, so that one which cannot be
 * read does not take the others with it.
 */
final class Batch {

    /** An update as it came. */
    record Raw(long id, String json) {}

    private static final JsonFactory LENIENT =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(100_000)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    private final String body;
    private final JsonParser parser;

    private Batch(String body) {
        this.body = body;
        this.parser = LENIENT.createParser(ObjectReadContext.empty(), body);
    }

    /**
     * The updates of an answer; those without an id are left out.
     *
     * @throws StreamReadException when it is no JSON or ends too early
     */
    static List<Raw> cut(String body) {
        var batch = new Batch(body);
        try (batch.parser) {
            return batch.cut();
        }
    }

    private List<Raw> cut() {
        parser.nextToken();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (name.equals("result") && parser.currentToken() == JsonToken.START_ARRAY) {
                return updates();
            }
            parser.skipChildren();
        }
        throw new StreamReadException(parser, "no array of updates");
    }

    private List<Raw> updates() {
        var updates = new ArrayList<Raw>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                throw new StreamReadException(parser, "ends within the updates");
            }
            int start = (int) parser.currentTokenLocation().getCharOffset();
            OptionalLong id = id();
            int end = (int) parser.currentLocation().getCharOffset();
            id.ifPresent(it -> updates.add(new Raw(it, body.substring(start, end))));
        }
        return updates;
    }

    /** Reads to the end of one update. */
    private OptionalLong id() {
        OptionalLong id = OptionalLong.empty();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("update_id") && value == JsonToken.VALUE_NUMBER_INT) {
                    id = OptionalLong.of(parser.getLongValue());
                }
                parser.skipChildren();
            }
        } else {
            parser.skipChildren();
        }
        return id;
    }
}
