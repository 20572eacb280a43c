package interviewcoach.desk;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Person;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Who is behind an event. */
final class Origin {

    private Origin() {}

    /** The person who caused it; null when nobody is named. */
    static @Nullable Person person(Event event) {
        return switch (event) {
            case Event.Said said -> said.by();
            case Event.Commanded commanded -> commanded.by();
            case Event.Pressed pressed -> pressed.by();
            case Event.Edited edited -> edited.by();
            case Event.Attached attached -> attached.by();
            case Event.Uploaded uploaded -> uploaded.by();
            case Event.Admitted admitted -> admitted.by();
            case Event.Unmuted unmuted -> unmuted.by();
            case Event.Dismissed _,
                    Event.Muted _,
                    Event.Silenced _,
                    Event.Amended _,
                    Event.Taken _,
                    Event.Moved _,
                    Event.TimeUp _,
                    Event.DayCame _,
                    Event.WeekCame _,
                    Event.AppealCame _,
                    Event.AppealDecided _,
                    Event.Revised _,
                    Event.Answered _,
                    Event.CameLate _,
                    Event.Unsealed _,
                    Event.Forgot _ ->
                    null;
        };
    }

    /** Whose private chat it is; a group's conversation is nobody's. */
    static OptionalLong learner(Event event) {
        Conversation where = event.conversation();
        return where.isPrivate() ? OptionalLong.of(where.chat()) : OptionalLong.empty();
    }
}
