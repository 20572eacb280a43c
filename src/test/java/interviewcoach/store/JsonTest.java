package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interviewcoach.grading.Verdict;
import interviewcoach.quiz.Asking;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Day;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Improvements;
import interviewcoach.quiz.Person;
import interviewcoach.quiz.Session;
import interviewcoach.quiz.State;
import interviewcoach.voice.Message;
import interviewcoach.voice.Picture;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {

    private static final Instant AT = Instant.parse("2026-11-21T10:15:30.123456789Z");
    private static final Conversation WHERE = new Conversation(-100500, 7);
    private static final Person ANN = new Person(42, "Аня", null);

    @ParameterizedTest
    @MethodSource
    void event_reads_back_as_it_was_written(Event event) {
        assertThat(Json.event(Json.of(event))).isEqualTo(event);
    }

    static Stream<Event> event_reads_back_as_it_was_written() {
        return Stream.of(
                new Event.Said("a", WHERE, AT, ANN, 1, "да", new Event.Quoted(2, "что?")),
                new Event.Said("a", WHERE, AT, ANN, 1, "да", null),
                new Event.Commanded("b", WHERE, AT, ANN, 1, "quiz", "asyncio 3"),
                new Event.Pressed("c", WHERE, AT, ANN, 1, "77", "next"),
                new Event.Edited("d", WHERE, AT, ANN, 1, "нет", null),
                new Event.Attached("e", WHERE, AT, ANN, 1, Event.Attachment.VOICE),
                new Event.Admitted("f", WHERE, AT, ANN),
                new Event.Dismissed("g", WHERE, AT),
                new Event.Moved("h", WHERE, AT, -5),
                new Event.TimeUp("i", WHERE, AT, "more"),
                new Event.DayCame("j", WHERE, AT, LocalDate.parse("2026-11-21")),
                new Event.WeekCame("k", WHERE, AT, LocalDate.parse("2026-11-22")));
    }

    @Test
    void only_what_was_given_is_written() {
        assertThat(Json.of(new Event.TimeUp("i", WHERE, AT, "more")))
                .isEqualTo(
                        """
                        {"is":"TimeUp","key":"i","conversation":{"chat":-100500,"topic":7},\
                        "at":"2026-11-21T10:15:30.123456789Z","timer":"more"}\
                        """);
    }

    @ParameterizedTest
    @MethodSource
    void state_reads_back_as_it_was_written(State state) {
        assertThat(Json.state(Json.of(state))).isEqualTo(state);
    }

    static Stream<State> state_reads_back_as_it_was_written() {
        Session session =
                new Session(
                        "asyncio",
                        5,
                        List.of(new Session.Result("gil-what", 0.6, Session.Ending.ANSWERED)),
                        AT,
                        true);
        return Stream.of(
                State.NEW,
                with(session, new State.Awaits.Time()),
                with(session, new State.Awaits.GoalDay()),
                with(session, new State.Awaits.GoalMinutes()),
                with(null, new State.Awaits.ZoneFor(LocalTime.of(9, 0))),
                with(session, new State.Awaits.ClaimFor("gil-what")));
    }

    private static State with(@Nullable Session session, State.Awaits awaits) {
        List<Asking> none = List.of();
        return new State(
                State.FORMAT,
                null,
                session,
                none,
                3,
                true,
                awaits,
                LocalDate.parse("2026-11-21"),
                "начало",
                AT,
                new Day(LocalDate.parse("2026-11-21"), ZoneId.of("Europe/Berlin"), 2, true, 0),
                AT,
                null,
                aside(),
                new Improvements(
                        List.of(
                                new Improvements.One(
                                        "gil-what",
                                        LocalDate.parse("2026-11-03"),
                                        Verdict.CORRECT)),
                        AT),
                null);
    }

    private static Daily aside() {
        LocalTime nine = LocalTime.of(9, 0);
        return new Daily(
                nine,
                ZoneId.of("Europe/Berlin"),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                3,
                Set.of("asyncio"),
                new Daily.Quiet(LocalTime.of(22, 0), nine),
                null,
                LocalTime.of(19, 0),
                null);
    }

    @Test
    void state_of_before_appeals_were_decided_reads_as_nothing_decided() {
        State state =
                Json.state(
                        """
                        {"format":1,"open":{"number":3,"question":"gil","revision":"r",\
                        "occasion":"SESSION","askedAt":"2026-11-21T10:15:30Z","texts":["лок"],\
                        "hints":0,"followUps":0,"nudges":[],"claimed":["lock"],"revealed":false},\
                        "recent":[],"asked":3,"dailyOffered":true,"awaits":{"is":"Nothing"},\
                        "pending":""}\
                        """);
        Asking open = Objects.requireNonNull(state.open());
        assertThat(state.appealsTold()).isNull();
        assertThat(open.claims().upheld()).isEmpty();
        assertThat(open.claims().claimed()).containsExactly("lock");
        assertThat(Json.of(state))
                .contains("\"texts\":[\"лок\"]")
                .doesNotContain("\"said\"", "\"help\"", "\"claims\"");
        assertThat(Json.state(Json.of(state))).isEqualTo(state);
        assertThat(state.laidAside()).isNull();
        assertThat(state.improved()).isEqualTo(Improvements.NONE);
    }

    @Test
    void state_of_a_newer_program_is_refused_with_what_to_do() {
        String newer = Json.of(State.NEW).replace("\"format\":1", "\"format\":99");
        assertThatThrownBy(() -> Json.state(newer))
                .hasMessageContaining("format 99")
                .hasMessageContaining("newer version");
    }

    @Test
    void picture_reads_back_as_it_was_written() {
        Picture picture =
                new Picture(
                        new Picture.Bars(
                                "Освоено",
                                "34 %",
                                "",
                                List.of(new Picture.Bar("GIL", 0.5, "5 из 9"))),
                        new Picture.Calendar(
                                "Ответы",
                                List.of("пн"),
                                List.of(new Picture.Month(2, "авг")),
                                List.of(0, 1, 2),
                                List.of(new Picture.Shade(0, "нет"))));
        Message message = new Message("<b>Освоено</b>", List.of(), null, picture, false);
        assertThat(Json.message(Json.of(message))).isEqualTo(message);
    }

    @Test
    void message_without_a_picture_is_read_as_older_programs_wrote_it() {
        assertThat(Json.message("{\"html\":\"да\",\"buttons\":[],\"document\":null}"))
                .isEqualTo(new Message("да", List.of(), null));
    }

    @Test
    void message_reads_back_as_it_was_written() {
        Message message =
                new Message(
                        "<b>Верно</b>",
                        List.of(
                                List.of(
                                        new Message.Button.Press("Дальше", "next"),
                                        new Message.Button.Link("?", "https://example.org"))),
                        new Message.Document("all.json", "{}"));
        assertThat(Json.message(Json.of(message))).isEqualTo(message);
    }
}
