package interviewcoach.quiz;

import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import interviewcoach.voice.Message;
import interviewcoach.voice.Message.Button;
import interviewcoach.voice.Voice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A group and its members on a stage: plays lines and writes down what everybody sees. */
final class Stage {

    private static final String ALONE = " лично";

    private final Assembly all = new Assembly();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<Conversation, List<Message>> shown = new LinkedHashMap<>();
    private Language language = Language.RU;
    private final StringBuilder transcript = new StringBuilder();

    String transcript() {
        return transcript.toString();
    }

    void play(String line) {
        transcript.append(line).append('\n');
        if (people.isEmpty()) {
            meet(line);
        } else if (!line.isBlank() && !line.startsWith("#")) {
            String[] halves = line.split(": ?", 2);
            happen(halves[0], halves[1]);
            hear();
        }
    }

    /** {@code # Оля ru, Петя ru, Борис en admin}. */
    private void meet(String line) {
        for (String one : line.substring(1).split(",")) {
            String[] words = one.strip().split(" ");
            boolean admin = words.length > 2;
            long id = admin ? Assembly.BOSS.id() : people.size() + 11L;
            people.put(words[0], new Person(id, words[0], words[1]));
        }
    }

    private void happen(String who, String what) {
        switch (who) {
            case "Time" -> all.pass(Duration.parse(what));
            case "Day" -> all.day(LocalDate.parse(what));
            case "Бот" -> ofBot(what.split(" by "));
            default -> act(who, what);
        }
    }

    private void ofBot(String[] what) {
        Person by = person(what[1]);
        switch (what[0]) {
            case "added" ->
                    all.happen(new Event.Admitted(all.key(), Assembly.GROUP, all.now(), by));
            case "removed" -> all.happen(new Event.Dismissed(all.key(), Assembly.GROUP, all.now()));
            case "muted" -> all.happen(new Event.Muted(all.key(), Assembly.GROUP, all.now()));
            case "unmuted" ->
                    all.happen(new Event.Unmuted(all.key(), Assembly.GROUP, all.now(), by));
            default -> throw new AssertionError(what[0]);
        }
    }

    private void act(String who, String what) {
        boolean alone = who.endsWith(ALONE);
        Person by = person(alone ? who.substring(0, who.length() - ALONE.length()) : who);
        Conversation where = alone ? Conversation.with(by.id()) : Assembly.GROUP;
        if (what.startsWith("[")) {
            press(by, where, what.substring(1, what.length() - 1));
        } else if (what.startsWith("/")) {
            all.command(where, by, what);
        } else if (what.startsWith("> ")) {
            all.reply(by, what.substring(2));
        } else if (what.startsWith("~ ")) {
            all.edit(where, by, what.substring(2));
        } else if (alone) {
            all.say(by, what);
        } else {
            all.chat(by, what);
        }
    }

    private Person person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    private void press(Person by, Conversation where, String label) {
        Button button =
                shown.getOrDefault(where, List.of()).reversed().stream()
                        .flatMap(it -> it.buttons().stream())
                        .flatMap(List::stream)
                        .filter(it -> label(it).equals(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no [" + label + "]\n" + transcript));
        switch (button) {
            case Button.Press(_, var data) -> all.press(where, by, data);
            case Button.Link(_, var url) ->
                    all.command(
                            Conversation.with(by.id()),
                            by,
                            "/start " + url.substring(url.indexOf("start=") + 6));
        }
    }

    // ---- what is seen

    private void hear() {
        all.takeSaid().forEach(this::hear);
        Assembly.Flash flash = all.takeFlash();
        if (flash != null) {
            write(
                    "Бот (%s) ".formatted(name(flash.to().id())),
                    Voice.in(Language.of(flash.to().language())).toast(flash.words()));
        }
    }

    private void hear(Assembly.Said said) {
        Conversation where = said.where();
        Message message =
                where.isPrivate()
                        ? Voice.in(language(where)).say(said.say())
                        : Voice.inGroup(ofGroup()).say(said.say());
        shown.computeIfAbsent(where, it -> new ArrayList<>()).add(message);
        write(head(said), seen(message));
    }

    /** Its last one, when it was forgotten. */
    private Language ofGroup() {
        all.known().ifPresent(it -> language = Language.of(it.language()));
        return language;
    }

    private Language language(Conversation where) {
        Learner learner = all.learners.get(where.chat());
        return learner == null ? Language.RU : learner.language();
    }

    private String head(Assembly.Said said) {
        if (said.where().isPrivate()) {
            return "Бот → " + name(said.where().chat()) + ": ";
        }
        return switch (said.say().way()) {
            case Step.Way.Reaction _ -> "Бот ставит ";
            case Step.Way.Revision _, Step.Way.InPlace _ -> "Бот меняет: ";
            case Step.Way.Anew _, Step.Way.Farewell _ -> "Бот: ";
        };
    }

    private String name(long id) {
        return people.entrySet().stream()
                .filter(it -> it.getValue().id() == id)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("?");
    }

    private static String seen(Message message) {
        String text =
                message.html()
                        .replaceAll(
                                "<blockquote expandable>(?s:(.{0,60}).*?)</blockquote>", "┃ $1…")
                        .replaceAll("<[^>]+>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&");
        String buttons =
                message.buttons().stream()
                        .map(row ->
                                row.stream()
                                        .map(it -> "[" + label(it) + "]")
                                        .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n"));
        return buttons.isEmpty() ? text : text + "\n" + buttons;
    }

    private static String label(Button button) {
        return switch (button) {
            case Button.Press(var label, _) -> label;
            case Button.Link(var label, _) -> label;
        };
    }

    private void write(String head, String text) {
        String indent = " ".repeat(4);
        transcript
                .append(indent)
                .append(head)
                .append(text.replace("\n", "\n" + indent + "    "))
                .append('\n');
    }
}
