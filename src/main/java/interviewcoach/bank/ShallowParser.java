package interviewcoach.bank;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Stops at a list within a list within a list: who makes nodes of it calls himself for each level,
 * until no stack is left.
 */
final class ShallowParser implements Parser {

    /** A question needs six. */
    private static final int DEEPEST = 16;

    static final String TOO_DEEP = "too many levels";

    private final Parser parser;
    private int depth;

    ShallowParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> deeper(event);
            case SequenceEnd, MappingEnd -> depth--;
            default -> {}
        }
        return event;
    }

    private void deeper(Event event) {
        depth++;
        if (depth > DEEPEST) {
            throw new ParserException(null, Optional.empty(), TOO_DEEP, event.getStartMark());
        }
    }
}
