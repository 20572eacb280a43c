package interviewcoach.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Event.Attachment;
import interviewcoach.quiz.Person;
import interviewcoach.store.Inbox;
import interviewcoach.store.Incoming;
import interviewcoach.store.Urgency;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {

    private static final Instant RECEIVED = Instant.ofEpochSecond(1_700_000_100);
    private static final Instant SENT = Instant.ofEpochSecond(1_700_000_000);
    private static final Conversation PRIVATE = Conversation.with(7);
    private static final Person ANYA = new Person(7, "Аня", "ru");
    private static final String FROM =
            "'from':{'id':7,'is_bot':false,'first_name':'Аня','language_code':'ru'}";
    private static final String IN_PRIVATE =
            "'message_id':5,'date':1700000000,'chat':{'id':7,'type':'private'}," + FROM;
    private static final String IN_GROUP =
            "'message_id':5,'date':1700000000,'chat':{'id':-100,'type':'supergroup'}";

    private final UpdateReader reader = new UpdateReader(() -> "coach_bot", _ -> {});

    // ---- texts and commands

    @Test
    void a_text_is_said() {
        assertThat(message(IN_PRIVATE + ",'text':'это лок'"))
                .contains(new Event.Said("tg:1", PRIVATE, SENT, ANYA, 5, "это лок", null));
    }

    @Test
    void a_reply_tells_what_it_replies_to() {
        Event event =
                message(
                                IN_PRIVATE
                                        + ",'text':'это лок','reply_to_message':{'message_id':3,'date':1,"
                                        + "'chat':{'id':7},'text':'Что такое GIL?'}")
                        .orElseThrow();
        assertThat(((Event.Said) event).repliesTo())
                .isEqualTo(new Event.Quoted(3, "Что такое GIL?"));
    }

    @Test
    void the_beginning_of_a_topic_is_nothing_that_one_replies_to() {
        Event event =
                message(
                                IN_GROUP
                                        + ","
                                        + FROM
                                        + ",'text':'это лок','is_topic_message':true,'message_thread_id':9,"
                                        + "'reply_to_message':{'message_id':9,'forum_topic_created':{'name':'x'}}")
                        .orElseThrow();
        assertThat(((Event.Said) event).repliesTo()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /start                      | start  | ''
                    /start q_gil-what           | start  | q_gil-what
                    /QUIZ@Coach_Bot asyncio 3   | quiz   | asyncio 3
                    /dayli off                  | dayli  | off
                    /помощь                     | помощь | ''
                    /daily-off                  | daily-off | ''
                    /quiz, asyncio              | quiz,  | asyncio
                    /?                          | ?      | ''
                    """)
    void a_command_comes_without_slash_and_bot_name(String text, String name, String arguments) {
        assertThat(message(IN_PRIVATE + ",'text':'" + text + "'"))
                .contains(
                        new Event.Commanded(
                                "tg:1", PRIVATE, SENT, ANYA, 5, name, arguments.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd хранит пользователей",
                "/ 2",
                "a /start",
                "/daily-off\\nэто ответ"
            })
    void what_only_looks_like_a_command_is_said(String text) {
        assertThat(message(IN_PRIVATE + ",'text':'" + text + "'"))
                .get()
                .isInstanceOf(Event.Said.class);
    }

    @Test
    void a_command_for_another_bot_is_nothing_to_us() {
        assertThat(message(IN_GROUP + "," + FROM + ",'text':'/quiz@other_bot'")).isEmpty();
    }

    @Test
    void an_edit_is_not_said_again() {
        assertThat(
                        read(
                                "'edited_message':{"
                                        + IN_PRIVATE
                                        + ",'edit_date':1700000050,'text':'лок'}"))
                .contains(
                        new Event.Edited(
                                "tg:1",
                                PRIVATE,
                                Instant.ofEpochSecond(1_700_000_050),
                                ANYA,
                                5,
                                "лок",
                                null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    'voice':{}                               | VOICE
                    'photo':[{}],'caption':'это лок'         | PHOTO
                    'video':{}                               | VIDEO
                    'video_note':{}                          | VIDEO
                    'sticker':{}                             | STICKER
                    'animation':{},'document':{}             | OTHER
                    'location':{}                            | OTHER
                    'poll':{}                                | OTHER
                    """)
    void what_is_no_text_is_attached(String content, Attachment what) {
        assertThat(message(IN_PRIVATE + "," + content))
                .contains(new Event.Attached("tg:1", PRIVATE, SENT, ANYA, 5, what));
    }

    @Test
    void a_file_is_named_with_what_is_known_of_it() {
        assertThat(
                        message(
                                IN_PRIVATE
                                        + ",'document':{'file_id':'f1','file_name':'oop.yaml','file_size':9}"))
                .contains(new Event.Uploaded("tg:1", PRIVATE, SENT, ANYA, 5, "f1", "oop.yaml", 9));
        assertThat(message(IN_PRIVATE + ",'document':{'file_id':'f1'},'caption':'мой ответ'"))
                .contains(new Event.Uploaded("tg:1", PRIVATE, SENT, ANYA, 5, "f1", "", 0));
    }

    // ---- buttons

    @Test
    void a_press_happened_when_it_was_received() {
        assertThat(
                        read(
                                "'callback_query':{'id':'42','data':'next',"
                                        + FROM
                                        + ",'message':{'message_id':5,'date':1,'chat':{'id':7}}}"))
                .contains(new Event.Pressed("tg:1", PRIVATE, RECEIVED, ANYA, 5, "42", "next"));
    }

    @Test
    void a_press_on_a_message_too_old_to_be_shown_still_counts() {
        assertThat(
                        read(
                                "'callback_query':{'id':'42','data':'next',"
                                        + FROM
                                        + ",'message':{'message_id':5,'date':0,'chat':{'id':7,'type':'private'}}}"))
                .get()
                .isInstanceOf(Event.Pressed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'callback_query':{'id':'42','data':'x','inline_message_id':'i',%s}",
                "'callback_query':{'id':'42','game_short_name':'x','message':{'message_id':5,'chat':{'id':7}},%s}"
            })
    void a_press_that_is_none_of_ours_is_nothing(String query) {
        assertThat(read(query.formatted(FROM))).isEmpty();
    }

    // ---- coming and going

    @ParameterizedTest
    @CsvSource({
        "member, kicked, Dismissed",
        "kicked, member, Admitted",
        "left, administrator, Admitted",
        "administrator, left, Dismissed"
    })
    void blocking_and_removing_dismiss_and_letting_in_admits(
            String before, String after, String event) {
        assertThat(membership(before, after, "private"))
                .get()
                .extracting(it -> it.getClass().getSimpleName())
                .isEqualTo(event);
    }

    @Test
    void a_promotion_is_neither_coming_nor_going() {
        assertThat(membership("member", "administrator", "supergroup")).isEmpty();
    }

    @Test
    void a_channel_is_no_place_to_coach() {
        assertThat(membership("left", "administrator", "channel")).isEmpty();
    }

    @Test
    void both_chats_tell_that_a_group_moved() {
        var moved = new Event.Moved("tg:1", new Conversation(-5, 0), SENT, -1005);
        String told = "'message_id':5,'date':1700000000,";
        assertThat(message(told + "'chat':{'id':-5},'migrate_to_chat_id':-1005")).contains(moved);
        assertThat(message(told + "'chat':{'id':-1005},'migrate_from_chat_id':-5")).contains(moved);
    }

    // ---- where

    @Test
    void a_topic_is_a_conversation_of_its_own() {
        String json =
                "{'update_id':1,'message':{"
                        + IN_GROUP
                        + ","
                        + FROM
                        + ",'text':'a','is_topic_message':true,'message_thread_id':9}}";
        assertThat(UpdateReader.lane(quoted(json))).isEqualTo(new Conversation(-100, 9));
    }

    @Test
    void a_thread_of_replies_is_no_topic() {
        String json =
                "{'update_id':1,'message':{" + IN_GROUP + ",'text':'a','message_thread_id':9}}";
        assertThat(UpdateReader.lane(quoted(json))).isEqualTo(new Conversation(-100, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{'message':'no object'}",
                "{'message':{'chat':{}}}",
                "{'message':{'chat':{'id':'seven'}}}",
                "{'poll':{}}"
            })
    void what_cannot_be_read_has_no_lane(String json) {
        assertThat(UpdateReader.lane(quoted(json))).isNull();
    }

    // ---- nobody

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'new_chat_title':'x'," + FROM,
                "'pinned_message':{}," + FROM,
                "'text':'a'",
                "'text':'a','sender_chat':{'id':-555},'is_automatic_forward':true," + FROM,
                "'text':'a','from':{'id':1087968824,'is_bot':true,'first_name':'Group'}"
            })
    void service_messages_bots_and_the_anonymous_are_nobody(String content) {
        assertThat(message(IN_GROUP + "," + content)).isEmpty();
    }

    @Test
    void an_admin_who_speaks_for_the_group_bears_its_id() {
        String content =
                "'text':'/daily','sender_chat':{'id':-100},'from':{'id':1087968824,'is_bot':true,'first_name':'Group'}";
        assertThat(message(IN_GROUP + "," + content))
                .get()
                .extracting("by")
                .isEqualTo(new Person(-100, "", null));
    }

    @Test
    void who_speaks_for_a_channel_bears_its_id() {
        assertThat(message(IN_GROUP + ",'text':'a','sender_chat':{'id':-555}," + FROM))
                .get()
                .extracting("by")
                .isEqualTo(new Person(-555, "", null));
    }

    @ParameterizedTest
    @CsvSource({
        "/round@Coach_Bot, true",
        "/ROUND@COACH_BOT 3, true",
        "/round, false",
        "/round 3, false"
    })
    void in_a_group_it_matters_whether_the_bot_is_named(String text, boolean addressed) {
        assertThat(message(IN_GROUP + ",'text':'" + text + "'," + FROM))
                .get()
                .extracting("name", "addressed")
                .containsExactly("round", addressed);
    }

    @ParameterizedTest
    @CsvSource({
        "member, true, restricted, false, Muted",
        "administrator, true, restricted, false, Muted",
        "restricted, false, restricted, true, Unmuted",
        "restricted, false, administrator, true, Unmuted",
        "restricted, false, left, false, Dismissed",
        "kicked, false, restricted, true, Admitted",
        "member, true, restricted, true, ",
        "member, true, administrator, true, "
    })
    void who_may_not_write_is_mute(
            String before, boolean wrote, String after, boolean writes, @Nullable String event) {
        assertThat(
                        read(
                                "'my_chat_member':{'chat':{'id':-100,'type':'group'},'from':{'id':7,'first_name':'Аня'},'date':1700000000,"
                                        + "'old_chat_member':"
                                        + member(before, wrote)
                                        + ",'new_chat_member':"
                                        + member(after, writes)
                                        + "}"))
                .map(it -> it.getClass().getSimpleName())
                .isEqualTo(Optional.ofNullable(event));
    }

    private static String member(String status, boolean writes) {
        return "{'status':'%s','is_member':true,'can_send_messages':%s}".formatted(status, writes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'poll':{'id':'1'}", "'something_new':{'a':1}"})
    void updates_of_other_kinds_are_nothing(String update) {
        assertThat(read(update)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'message':'no object'",
                "'message':{'message_id':5,'chat':{'id':7},'text':'no date'}",
                "'message':{'message_id':5,'date':'noon','chat':{'id':7},'text':'a'}",
                "'message':{" + IN_PRIVATE + ",'text':{}}",
                "'callback_query':{'id':42,'data':'x','message':{'message_id':5,'chat':{'id':7}},"
                        + FROM
                        + "}",
                "'my_chat_member':{'chat':{'id':7},'date':1}",
                "'message':{"
            })
    void what_is_not_as_telegram_says_cannot_be_read(String update) {
        assertThatThrownBy(() -> read(update)).isInstanceOf(RuntimeException.class);
    }

    private Optional<Event> membership(String before, String after, String type) {
        return read(
                "'my_chat_member':{'date':1700000000,'chat':{'id':7,'type':'"
                        + type
                        + "'},"
                        + FROM
                        + ",'old_chat_member':{'status':'"
                        + before
                        + "'},'new_chat_member':{'status':'"
                        + after
                        + "'}}");
    }

    private Optional<Event> message(String content) {
        return read("'message':{" + content + "}");
    }

    private Optional<Event> read(String update) {
        String json = quoted("{'update_id':1," + update + "}");
        return reader.read(
                new Inbox.Row(
                        "tg:1", Incoming.Source.TELEGRAM, null, RECEIVED, json, Urgency.ANSWER, 0));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
