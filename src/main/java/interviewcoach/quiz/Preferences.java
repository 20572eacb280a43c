package interviewcoach.quiz;

import interviewcoach.bank.Level;
import interviewcoach.bank.Topic;
import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a learner chooses about being coached: topics, levels, language. */
final class Preferences {

    private static final Set<String> ON = Set.of("on", "yes", "да", "вкл", "можно");

    private final Turn turn;

    Preferences(Turn turn) {
        this.turn = turn;
    }

    // ---- topics and levels

    /** {@code /topics}, perhaps with a topic or a level to switch on or off. */
    void topics(String said) {
        if (said.isBlank()) {
            show(null);
            return;
        }
        TopicNames names = new TopicNames(turn.bank().topics());
        Optional<Level> level = level(said);
        Optional<Topic> topic = names.find(said);
        if (level.isPresent()) {
            toggle(level.get(), null);
        } else if (topic.isPresent()) {
            toggle(topic.get().id(), null);
        } else {
            List<Topic> nearest = names.nearest(said);
            turn.say(
                    new Reply.UnknownTopic(said, nearest),
                    nearest.stream()
                            .map(it -> List.<Action>of(new Action.ToggleTopic(it.id())))
                            .toList());
        }
    }

    private static Optional<Level> level(String said) {
        return Stream.of(Level.values())
                .filter(it -> it.name().equalsIgnoreCase(said.strip()))
                .findFirst();
    }

    /** Switches a topic; the message that carries the toggles is changed in place. */
    void toggle(String topic, @Nullable Integer message) {
        if (turn.bank().topic(topic).isPresent()) {
            Learner learner = turn.learner();
            turn.become(learner.choosing(toggled(learner.topics(), topic)));
        }
        show(message);
    }

    /** Switches a level; the last one stays on. */
    void toggle(Level level, @Nullable Integer message) {
        Learner learner = turn.learner();
        Set<Level> levels = toggled(learner.levels(), level);
        turn.become(learner.at(levels.isEmpty() ? learner.levels() : levels));
        show(message);
    }

    private static <T> Set<T> toggled(Set<T> set, T element) {
        Set<T> changed = new HashSet<>(set);
        if (!changed.remove(element)) {
            changed.add(element);
        }
        return changed;
    }

    private void show(@Nullable Integer message) {
        List<Topic> topics = turn.bank().topics();
        List<List<Action>> rows = new ArrayList<>();
        topics.forEach(topic -> rows.add(List.of(new Action.ToggleTopic(topic.id()))));
        rows.add(Stream.of(Level.values()).<Action>map(Action.ToggleLevel::new).toList());
        Learner learner = turn.learner();
        turn.show(new Reply.Topics(topics, learner.topics(), learner.levels()), rows, message);
    }

    // ---- language

    /** {@code /lang}, perhaps with the language. */
    void language(String said) {
        named(said)
                .ifPresentOrElse(
                        this::speak,
                        () ->
                                turn.say(
                                        new Reply.ChooseLanguage(),
                                        new Action.Speak(Language.RU),
                                        new Action.Speak(Language.EN)));
    }

    /** The language of that name. */
    static Optional<Language> named(String said) {
        return switch (said.strip().toLowerCase(Locale.ROOT)) {
            case "ru", "russian", "рус", "русский" -> Optional.of(Language.RU);
            case "en", "english", "англ", "английский" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }

    void speak(Language language) {
        turn.become(turn.learner().speaking(language));
        turn.say(new Reply.LanguageSet());
    }

    // ---- all at a glance

    void settings() {
        Learner learner = turn.learner();
        turn.say(
                new Reply.Settings(
                        learner.language(),
                        turn.daily,
                        turn.zone(),
                        learner.levels(),
                        learner.topics().size(),
                        new Goals(turn).current().orElse(null)),
                List.of(
                        List.of(new Action.Type("topics"), new Action.Type("daily")),
                        List.of(new Action.Type("goal"), new Action.Type("digest")),
                        List.of(
                                new Action.Type("lang"),
                                new Action.Type(learner.quotable() ? "quote off" : "quote on"))));
    }

    /** {@code /quote}: whether groups may read a private answer after its reveal. */
    void quote(String said) {
        boolean agreed = ON.contains(Spelling.plain(said));
        turn.become(turn.learner().quoted(agreed));
        turn.say(new Reply.QuoteSet(agreed), new Action.Type(agreed ? "quote off" : "quote on"));
    }
}
