package interviewcoach.quiz;

import static interviewcoach.quiz.Play.buttons;
import static interviewcoach.quiz.Play.kinds;
import static interviewcoach.quiz.Play.only;
import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.Level;
import interviewcoach.bank.Question;
import interviewcoach.grading.Verdict;
import interviewcoach.learner.Language;
import interviewcoach.quiz.Session.Ending;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuizTest {

    private static final String WHOLE = "глобальная блокировка, один поток исполняет байткод";

    @Nested
    class A_newcomer {

        @Test
        void speaks_the_language_of_their_telegram() {
            Play play = new Play();
            play.person = new Person(Play.LEARNER, "Ann", "de");
            play.type("/start");
            assertThat(play.latest(Fact.Known.class).learner().language()).isEqualTo(Language.EN);
        }

        @Test
        void starts_at_junior() {
            Play play = new Play();
            Reply.Ask ask = (Reply.Ask) play.type("/start").says().getLast().reply();
            assertThat(ask.question().level()).isEqualTo(Level.JUNIOR);
            assertThat(ask.occasion()).isEqualTo(Asking.Occasion.WELCOME);
        }

        @Test
        void is_mentioned_before_anything_that_is_said_of_them() {
            Step step = new Play().type("/start");
            assertThat(step.facts().getFirst()).isInstanceOf(Fact.Known.class);
        }

        @Test
        void is_greeted_whatever_they_say_first() {
            assertThat(kinds(new Play().say("привет"))).containsExactly("Greeting", "Ask");
        }

        @Test
        void is_offered_a_daily_question_once() {
            Play play = Play.asking("process");
            Step first = play.type("/reveal");
            play.press(new Action.Next());
            Step second = play.type("/reveal");
            assertThat(kinds(first)).contains("DailyOffer");
            assertThat(kinds(second)).doesNotContain("DailyOffer");
        }

        @Test
        void whose_name_changed_is_known_by_the_new_one() {
            Play play = Play.asking("process");
            play.person = new Person(Play.LEARNER, "Анна", "ru");
            play.say("ну");
            assertThat(Objects.requireNonNull(play.learner).name()).isEqualTo("Анна");
        }
    }

    @Nested
    class An_answer {

        @Test
        void is_graded_and_kept_word_for_word() {
            Play play = Play.asking("gil");
            play.say("  Только <b>один</b> поток ");
            Fact.Graded graded = play.latest(Fact.Graded.class);
            assertThat(graded.text()).isEqualTo("  Только <b>один</b> поток ");
            assertThat(graded.revision()).isEqualTo(SmallBank.question("gil").revision());
            assertThat(graded.grade().verdict()).isEqualTo(Verdict.PARTIAL);
        }

        @Test
        void to_a_follow_up_is_merged_with_what_was_said_before() {
            Play play = Play.asking("gil");
            Reply.Feedback first = only(play.say("один поток"), Reply.Feedback.class);
            Reply.Feedback second =
                    only(play.say("это глобальная блокировка"), Reply.Feedback.class);
            assertThat(first.before()).isNull();
            assertThat(second.before()).isEqualTo(first.grade());
            assertThat(second.grade().score()).isGreaterThan(0.8);
        }

        @Test
        void gets_at_most_two_follow_ups_and_never_the_same_twice() {
            Play play = Play.asking("gil");
            Reply.Feedback first = feedback(play.say("потоки ускоряют вычисления"));
            Reply.Feedback second = feedback(play.say("потоки ускоряют вычисления сильно"));
            Reply.Feedback third = feedback(play.say("потоки ускоряют вычисления очень"));
            assertThat(first.followUp()).isEqualTo("one-thread");
            assertThat(second.followUp()).isEqualTo("lock");
            assertThat(third.followUp()).isNull();
            assertThat(play.state.open()).isNull();
        }

        @Test
        void to_a_daily_question_gets_at_most_one_follow_up() {
            Play play = daily();
            String text = "потоки ускоряют вычисления";
            Reply.Ask ask = only(play.day("2026-03-03"), Reply.Ask.class);
            play.state = reopened(play.state, ask, "gil");
            assertThat(feedback(play.say(text)).followUp()).isEqualTo("one-thread");
            assertThat(feedback(play.say(text + " очень")).followUp()).isNull();
        }

        @Test
        void closes_the_question_with_its_score() {
            Play play = Play.asking("gil");
            play.say(WHOLE);
            Fact.Closed closed = play.latest(Fact.Closed.class);
            assertThat(closed.ending()).isEqualTo(Ending.ANSWERED);
            assertThat(closed.score()).isEqualTo(1.0);
            assertThat(play.progress.get("gil"))
                    .satisfies(it -> {
                        assertThat(Objects.requireNonNull(it).answers()).isEqualTo(1);
                        assertThat(it.best()).isEqualTo(1.0);
                    });
        }

        @Test
        void after_a_hint_counts_for_no_more_than_can_still_be_reached() {
            Play play = Play.asking("gil");
            play.type("/hint");
            play.say(WHOLE);
            assertThat(play.latest(Fact.Closed.class).score()).isEqualTo(0.85);
        }

        @Test
        void that_copies_the_reference_is_asked_for_in_own_words() {
            Play play = Play.asking("gil");
            assertThat(feedback(play.say(SmallBank.question("gil").answer())).copied()).isTrue();
        }

        @Test
        void that_names_a_point_both_ways_must_decide() {
            Play play = Play.asking("jwt");
            Step step = play.say("Этот токен подписан. Хотя токен не подписан.");
            assertThat(kinds(step)).containsExactly("Decide");
        }

        @Test
        void counts_for_the_streak_on_its_local_day() {
            Play play = Play.asking("gil");
            play.say("один поток");
            play.pass(Duration.ofDays(1));
            play.say("глобальная блокировка и байткод");
            assertThat(Objects.requireNonNull(play.learner).streak().days()).isEqualTo(2);
        }

        @Test
        void without_a_question_offers_one() {
            Play play = Play.asking("gil");
            play.say(WHOLE);
            Step step = play.say("и ещё кое-что");
            assertThat(only(step).reply()).isInstanceOf(Reply.NoOpenQuestion.class);
            assertThat(buttons(step)).containsExactly(new Action.Next());
        }

        private static Reply.Feedback feedback(Step step) {
            return step.says().stream()
                    .map(Step.Say::reply)
                    .filter(Reply.Feedback.class::isInstance)
                    .map(Reply.Feedback.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(kinds(step)));
        }
    }

    @Nested
    class A_long_text {

        private final String half = "слово ".repeat(600);

        @Test
        void waits_for_its_continuation() {
            Play play = Play.asking("gil");
            assertThat(play.say(half).says()).isEmpty();
            assertThat(play.say("и один поток").says()).isEmpty();
            List<Step> steps = play.pass(Duration.ofSeconds(2));
            assertThat(steps).hasSize(1);
            assertThat(kinds(steps.getFirst())).containsExactly("Feedback");
            assertThat(play.latest(Fact.Graded.class).text())
                    .startsWith("слово")
                    .endsWith("и один поток");
        }

        @Test
        void is_graded_once() {
            Play play = Play.asking("gil");
            play.say(half + WHOLE);
            play.pass(Duration.ofMinutes(1));
            assertThat(play.count(Fact.Graded.class)).isEqualTo(1);
            assertThat(play.state.pending()).isEmpty();
        }

        @Test
        void whose_question_was_skipped_meanwhile_answers_the_next_one_or_none() {
            Play play = Play.asking("gil");
            play.say(half);
            play.type("/reveal");
            assertThat(play.pass(Duration.ofSeconds(2)))
                    .singleElement()
                    .satisfies(it -> assertThat(kinds(it)).containsExactly("NoOpenQuestion"));
        }

        @Test
        void never_grows_without_end() {
            Play play = Play.asking("gil");
            for (int i = 0; i < 50; i++) {
                play.say(half);
            }
            assertThat(play.state.pending()).hasSizeLessThanOrEqualTo(16_000);
        }
    }

    @Nested
    class An_edit {

        @Test
        void after_the_verdict_changes_nothing() {
            Play play = Play.asking("gil");
            play.say("один поток");
            State before = play.state;
            assertThat(play.edit(WHOLE).says()).isEmpty();
            assertThat(play.state).isEqualTo(before);
        }

        @Test
        void of_a_text_that_got_no_verdict_is_judged() {
            Play play = Play.asking("gil");
            play.say("это как сторож с одним ключом на всю бригаду строителей");
            assertThat(kinds(play.edit(WHOLE))).contains("Feedback");
        }

        @Test
        void that_changes_nothing_is_not_judged_again() {
            Play play = Play.asking("gil");
            String text = "это как сторож с одним ключом на всю бригаду строителей";
            play.say(text);
            assertThat(play.edit(text).says()).isEmpty();
        }
    }

    @Nested
    class After_a_reload {

        @Test
        void a_withdrawn_question_is_put_aside_with_a_word() {
            Play play = Play.asking("gil");
            play.world = SmallBank.world(SmallBank.without("gil"));
            Step step = play.say("один поток");
            assertThat(kinds(step)).containsExactly("Withdrawn");
            assertThat(buttons(step)).containsExactly(new Action.Next());
            assertThat(play.state.open()).isNull();
            assertThat(play.progress).doesNotContainKey("gil");
        }

        @Test
        void a_revised_question_is_graded_by_its_new_revision() {
            Play play = Play.asking("gil");
            play.state = outdated(play.state);
            play.say("один поток");
            assertThat(play.latest(Fact.Graded.class).revision())
                    .isEqualTo(SmallBank.question("gil").revision());
        }

        private static State outdated(State state) {
            Asking open = Objects.requireNonNull(state.open());
            Asking old = open.answered("один поток", "an older revision");
            return with(state, old);
        }
    }

    @Nested
    class A_disputed_verdict {

        @Test
        void is_kept_with_all_that_a_person_needs_to_decide() {
            Play play = Play.asking("gil");
            play.say("один поток");
            play.press(new Action.Claim("gil", 0));
            Fact.Appealed appealed = play.latest(Fact.Appealed.class);
            assertThat(appealed.point()).isEqualTo("lock");
            assertThat(appealed.texts()).containsExactly("один поток");
            assertThat(appealed.grade().score()).isEqualTo(0.5);
            assertThat(appealed.revision()).isEqualTo(SmallBank.question("gil").revision());
        }

        @Test
        void keeps_its_question_from_coming_back_as_failed() {
            Play play = Play.asking("gil");
            play.say("потоки ускоряют вычисления");
            play.press(new Action.Claim("gil", 0));
            play.press(new Action.Next());
            for (int i = 0; i < 8; i++) {
                assertThat(Objects.requireNonNull(play.state.open()).question())
                        .isNotEqualTo("gil");
                play.type("/skip");
            }
        }
    }

    @Nested
    class The_rest {

        @Test
        void everything_is_exported_on_demand() {
            Play play = Play.asking("gil");
            play.outside = new Outside.Exported("{}");
            assertThat(only(play.type("/export"), Reply.Export.class).json()).isEqualTo("{}");
        }

        @Test
        void only_operators_get_what_the_program_reports() {
            Event.Commanded mine = backupBy(SmallBank.OPERATOR);
            Event.Commanded theirs = backupBy(Play.LEARNER);
            assertThat(Quiz.need(SmallBank.world(), () -> State.NEW, mine))
                    .contains(new Need.Backup());
            assertThat(Quiz.need(SmallBank.world(), () -> State.NEW, theirs)).isEmpty();
        }

        @Test
        void an_operator_learns_where_the_backup_is() {
            Play play = new Play();
            play.person = new Person(SmallBank.OPERATOR, "Оператор", "ru");
            play.outside = new Outside.BackedUp("backup.db");
            assertThat(only(play.type("/admin backup"), Reply.BackupDone.class).where())
                    .isEqualTo("backup.db");
        }

        @Test
        void an_operator_lets_what_was_put_aside_wait_again() {
            Play play = new Play();
            play.person = new Person(SmallBank.OPERATOR, "Оператор", "ru");
            play.outside = new Outside.Retried(3);
            assertThat(only(play.type("/admin retry"), Reply.Retried.class).events()).isEqualTo(3);
        }

        @Test
        void a_button_needs_what_its_command_needs() {
            Event pressed =
                    new Event.Pressed(
                            "tg:1",
                            Play.CHAT,
                            new Play().now(),
                            new Person(Play.LEARNER, "", null),
                            1,
                            "c",
                            new Action.Type("export").encoded());
            assertThat(Quiz.need(SmallBank.world(), () -> State.NEW, pressed))
                    .contains(new Need.Export());
        }

        @Test
        void forgetting_leaves_nothing_behind() {
            Play play = Play.asking("gil");
            play.say("один поток");
            play.type("/daily 9:00");
            Step step = play.type("/forget да");
            assertThat(step.next()).isEqualTo(State.NEW);
            assertThat(step.facts()).containsExactly(new Fact.Forgotten(Play.LEARNER));
        }

        @Test
        void nothing_is_kept_of_who_was_forgotten_and_then_blocks_the_bot() {
            Play play = Play.asking("gil");
            play.type("/forget да");
            List<Fact> forgotten = List.of(new Fact.Forgotten(Play.LEARNER));
            Event gone = new Event.Dismissed("tg:g", Play.CHAT, play.now());
            assertThat(play.hear(gone).facts()).isEqualTo(forgotten);
            assertThat(play.day("2026-03-03").facts()).isEqualTo(forgotten);
            assertThat(play.edit("один поток").facts()).isEqualTo(forgotten);
        }

        @Test
        void a_round_that_is_started_twice_in_a_moment_starts_once() {
            Play play = Play.asking("gil");
            play.press(new Action.Start("auth", 1));
            assertThat(play.press(new Action.Start("auth", 1)).says()).isEmpty();
        }

        @Test
        void what_is_no_text_gets_a_friendly_word() {
            assertThat(only(Play.asking("gil").attach(Event.Attachment.VOICE)).reply())
                    .isEqualTo(new Reply.CannotRead(Event.Attachment.VOICE));
        }

        @Test
        void a_chat_that_blocks_the_bot_is_gone_until_it_comes_back() {
            Play play = Play.asking("gil");
            Step gone = play.hear(new Event.Dismissed("tg:g", Play.CHAT, play.now()));
            Step back = play.hear(new Event.Admitted("tg:b", Play.CHAT, play.now(), play.person));
            assertThat(gone.facts()).containsExactly(new Fact.Gone());
            assertThat(back.facts()).containsExactly(new Fact.Back());
            assertThat(gone.says()).isEmpty();
            assertThat(back.says()).isEmpty();
        }

        @Test
        void a_command_with_too_long_arguments_still_has_a_button() {
            Step step = new Play().type("/qiuz " + "длинная тема ".repeat(20));
            assertThat(buttons(step)).containsExactly(new Action.Type("quiz"));
        }

        private static Event.Commanded backupBy(long person) {
            return new Event.Commanded(
                    "tg:1",
                    Conversation.with(person),
                    new Play().now(),
                    new Person(person, "", null),
                    1,
                    "admin",
                    "backup");
        }
    }

    @Nested
    class In_a_group {

        private final Conversation group = new Conversation(-100, 0);
        private final Play play = new Play();

        @Test
        void what_is_for_one_alone_is_invited_to_the_private_chat() {
            Step command =
                    play.hear(
                            new Event.Commanded(
                                    "tg:1", group, play.now(), play.person, 1, "hint", ""));
            assertThat(kinds(command)).containsExactly("ComeToPrivate");
        }

        @Test
        void other_talk_is_none_of_the_coachs_business() {
            Step step = play.hear(said(null));
            assertThat(step.says()).isEmpty();
            assertThat(step.facts()).isEmpty();
        }

        @Test
        void a_button_belongs_to_whom_it_was_shown() {
            Step step =
                    play.hear(
                            new Event.Pressed(
                                    "tg:1", group, play.now(), play.person, 1, "c", "next"));
            assertThat(step.toast()).isEqualTo(new Reply.NotForYou());
            assertThat(step.says()).isEmpty();
        }

        @Test
        void a_new_id_moves_all_that_belongs_to_the_chat() {
            Step step = play.hear(new Event.Moved("tg:1", group, play.now(), -200));
            assertThat(step.facts()).containsExactly(new Fact.MovedTo(-200));
        }

        private Event.Said said(Event.@Nullable Quoted quoted) {
            return new Event.Said("tg:1", group, play.now(), play.person, 1, "текст", quoted);
        }
    }

    private static Play daily() {
        Play play = Play.asking("process");
        play.type("/daily 13:00");
        play.type("/reveal");
        play.pass(Duration.ofHours(1));
        return play;
    }

    /** The same showing of another question, because chance chose. */
    private static State reopened(State state, Reply.Ask ask, String question) {
        Asking open = Objects.requireNonNull(state.open());
        assertThat(open.question()).isEqualTo(ask.question().id());
        Question other = SmallBank.question(question);
        return with(state, Asking.shown(open.number(), other, open.occasion(), open.askedAt()));
    }

    private static State with(State state, Asking open) {
        return new State(
                state.format(),
                open,
                state.session(),
                state.recent(),
                state.asked(),
                state.dailyOffered(),
                state.awaits(),
                state.waitingDay(),
                state.pending(),
                state.lastActive(),
                state.day(),
                state.appealsTold(),
                state.group(),
                state.laidAside(),
                state.improved(),
                state.visit());
    }
}
