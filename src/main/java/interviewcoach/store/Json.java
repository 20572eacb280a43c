package interviewcoach.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import interviewcoach.grading.Grade;
import interviewcoach.quiz.Asking;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.State;
import interviewcoach.voice.Message;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is kept as text; the types themselves know nothing of JSON. */
final class Json {

    /** Names the record of a sealed interface by its simple name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    /** Only components of records are kept, not what is computed from them. */
    @JsonAutoDetect(
            fieldVisibility = JsonAutoDetect.Visibility.ANY,
            getterVisibility = JsonAutoDetect.Visibility.NONE,
            isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    private interface Components {}

    /** Kept flat. */
    private interface Flat {
        @JsonUnwrapped
        Asking.Said said();

        @JsonUnwrapped
        Asking.Help help();

        @JsonUnwrapped
        Asking.Claims claims();
    }

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addMixIn(Record.class, Components.class)
                    .addMixIn(Asking.class, Flat.class)
                    .addMixIn(Event.class, Named.class)
                    .addMixIn(State.Awaits.class, Named.class)
                    .addMixIn(Message.Button.class, Named.class)
                    .build();

    private Json() {}

    static String of(Event event) {
        return MAPPER.writerFor(Event.class).writeValueAsString(event);
    }

    static Event event(String json) {
        return MAPPER.readValue(json, Event.class);
    }

    static String of(State state) {
        return MAPPER.writeValueAsString(state);
    }

    /** Reads a state of this or an older format; one of this is not read twice. */
    static State state(String json) {
        if (format(json) == State.FORMAT) {
            return MAPPER.readValue(json, State.class);
        }
        ObjectNode tree = (ObjectNode) MAPPER.readTree(json);
        return MAPPER.treeToValue(StateFormats.upgrade(tree), State.class);
    }

    /** The format stands first, as it does in the record; 0 when it does not. */
    private static int format(String json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            parser.nextToken();
            return "format".equals(parser.nextName()) ? parser.nextIntValue(0) : 0;
        }
    }

    static String of(Message message) {
        return MAPPER.writeValueAsString(message);
    }

    static Message message(String json) {
        return MAPPER.readValue(json, Message.class);
    }

    static String of(Grade grade) {
        return MAPPER.writeValueAsString(grade);
    }

    static Grade grade(String json) {
        return MAPPER.readValue(json, Grade.class);
    }

    static String of(List<String> texts) {
        return MAPPER.writeValueAsString(texts);
    }

    static List<String> texts(String json) {
        return List.of(MAPPER.readValue(json, String[].class));
    }

    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    static String readable(Map<String, ?> all) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
