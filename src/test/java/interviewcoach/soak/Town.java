package interviewcoach.soak;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Question;
import interviewcoach.soak.PlayedTelegram.Post;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Groups and their people, who do whatever people do, at times of the day when they meet. */
final class Town {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOT = "coach_bot";
    private static final long SUPERGROUPS = -1_000_000_000_000L;

    /** People meet at these hours, for this long. */
    private static final List<Duration> MEETINGS =
            List.of(Duration.ofMinutes(65), Duration.ofHours(6), Duration.ofHours(10));

    private static final int MEETING_SECONDS = 20 * 60;

    /** Most people look at a question within this time. */
    private static final int READING_SECONDS = 100;

    /** An update under way. */
    record Update(long id, Instant there, String json) {}

    private record Plan(Instant at, long order, Runnable what) {}

    /** A question on a screen. */
    private record Shown(Place place, int number, int message, Question question, String link) {

        String text() {
            return question.text();
        }
    }

    private final class Club {

        final int number;
        final List<Citizen> members = new ArrayList<>();
        final List<Integer> topics;
        final boolean silent;
        long chat;

        Club(int number) {
            this.number = number;
            boolean forum = number % 5 == 4;
            topics = forum ? List.of(11, 12) : List.of(0);
            silent = number % 10 == 9;
            chat = number % 2 == 0 || forum ? SUPERGROUPS - 1 - number : -1 - number;
        }

        Citizen boss() {
            return members.getFirst();
        }
    }

    private static final class Citizen {

        final long id;
        final String name;
        boolean here;
        boolean quotable;
        boolean busy;
        @Nullable String latest;

        Citizen(long id) {
            this.id = id;
            name = "Ч<" + id + "> & К";
        }
    }

    private final PlayedTelegram telegram;
    private final SoakClock clock;
    private final RandomGenerator random;
    private final Bank bank;
    private final Books books;
    private final List<Club> clubs;
    private final Map<Long, Citizen> citizens = new HashMap<>();
    private final Map<Long, Club> byChat = new HashMap<>();
    private final Map<Place, Deque<Shown>> questions = new HashMap<>();
    private final Map<Place, Post> reveals = new HashMap<>();
    private final Map<Said, Answer> saidIn = new HashMap<>();
    private final PriorityQueue<Plan> plans =
            new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparing(Plan::order));
    private final List<Update> underWay = new ArrayList<>();
    private long order;
    private long updates = 5000;
    private Instant latestThere = Instant.EPOCH;

    Town(
            int groups,
            PlayedTelegram telegram,
            SoakClock clock,
            RandomGenerator random,
            Bank bank,
            Books books) {
        this.telegram = telegram;
        this.clock = clock;
        this.random = random;
        this.bank = bank;
        this.books = books;
        clubs = IntStream.range(0, groups).mapToObj(Club::new).toList();
        clubs.forEach(this::populate);
    }

    /** Some are in two groups. */
    private void populate(Club club) {
        byChat.put(club.chat, club);
        telegram.opens(club.chat);
        int many = 3 + random.nextInt(6);
        for (int i = 0; i < many; i++) {
            boolean known = i > 0 && !citizens.isEmpty() && random.nextInt(10) == 0;
            Citizen citizen = known ? one(List.copyOf(citizens.values())) : newcomer();
            if (!club.members.contains(citizen)) {
                club.members.add(citizen);
                telegram.rank(club.chat, citizen.id, i == 0 ? "creator" : "member");
            }
        }
    }

    private Citizen newcomer() {
        Citizen citizen = new Citizen(1000L + citizens.size());
        citizens.put(citizen.id, citizen);
        telegram.closes(citizen.id);
        return citizen;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    // ---- plans

    private void plan(Instant at, Runnable what) {
        plans.add(new Plan(at, order++, what));
    }

    private Duration upTo(int seconds) {
        return Duration.ofMillis(random.nextInt(seconds * 1000));
    }

    @Nullable Instant next() {
        Instant plan = plans.isEmpty() ? null : plans.peek().at();
        Instant update = underWay.isEmpty() ? null : underWay.getFirst().there();
        return plan == null || (update != null && update.isBefore(plan)) ? update : plan;
    }

    /** Does what was planned by now. */
    void act() {
        while (!plans.isEmpty() && !plans.peek().at().isAfter(clock.instant())) {
            plans.remove().what().run();
        }
    }

    /** The updates that Telegram has by now; all of them when a poll asks for them. */
    List<Update> there() {
        return underWay.stream().filter(it -> !it.there().isAfter(clock.instant())).toList();
    }

    void confirmed(List<Update> those) {
        underWay.removeAll(those);
    }

    /** All begins. */
    void settles() {
        Instant now = clock.instant();
        clubs.forEach(club -> plan(now.plus(upTo(600)), () -> founded(club)));
    }

    private void founded(Club club) {
        membership(club, club.boss(), "left", "member");
        club.topics.forEach(topic -> {
            if (club.silent || random.nextInt(3) > 0) {
                command(club, topic, club.boss(), "daily 10:00 Europe/Moscow");
            }
        });
        club.members.stream()
                .filter(it -> !it.here && random.nextInt(4) == 0)
                .forEach(it -> {
                    alone(it, "/start");
                    alone(it, "/quote on");
                    it.quotable = true;
                });
    }

    void day(Instant start) {
        for (Club club : clubs) {
            if (!club.silent) {
                MEETINGS.forEach(after -> meeting(club, start.plus(after)));
            }
        }
    }

    private void meeting(Club club, Instant begin) {
        for (int topic : club.topics) {
            plan(begin.plus(upTo(60)), () -> round(club, topic));
            int acts = club.members.size() * 2;
            for (int i = 0; i < acts; i++) {
                plan(begin.plus(upTo(MEETING_SECONDS)), () -> act(club, topic));
            }
        }
        seldom(club, begin.plus(upTo(MEETING_SECONDS)));
    }

    private void seldom(Club club, Instant at) {
        switch (random.nextInt(20)) {
            case 0 -> plan(at, () -> upgrades(club));
            case 1 -> plan(at, () -> leavesForAWhile(club));
            case 2 -> plan(at, () -> alone(one(club.members), "/forget yes"));
            case 3 -> plan(at, () -> command(club, one(club.topics), club.boss(), "forget yes"));
            case 4 -> plan(at, () -> crowns(club));
            default -> {}
        }
    }

    private void round(Club club, int topic) {
        command(
                club,
                topic,
                one(club.members),
                "round %d %d".formatted(1 + random.nextInt(4), 1 + random.nextInt(4)));
    }

    /** Some take part, some answer, in time or not, once or more often. */
    private void gather(Club club, Shown shown) {
        Instant now = clock.instant();
        int topic = shown.place().topic();
        for (Citizen citizen : club.members) {
            if (random.nextInt(10) < 4) {
                plan(
                        now.plus(upTo(20)),
                        () -> pressed(club, topic, citizen, shown.message(), join(shown)));
            }
            for (int dice = random.nextInt(10); dice < 6; dice = random.nextInt(20)) {
                plan(now.plus(upTo(READING_SECONDS)), () -> answers(club, citizen, shown));
            }
        }
    }

    private static String join(Shown shown) {
        return "join:" + shown.number();
    }

    private void answers(Club club, Citizen citizen, Shown shown) {
        if (random.nextBoolean()) {
            follows(citizen, shown);
        } else {
            replies(club, citizen, shown);
        }
    }

    private void act(Club club, int topic) {
        Citizen citizen = one(club.members);
        Place place = new Place(club.number, topic);
        Deque<Shown> those = questions.getOrDefault(place, new ArrayDeque<>());
        int dice = random.nextInt(100);
        if (those.isEmpty() || dice < 3) {
            says(club, topic, citizen, "кто-нибудь знает?", null);
        } else if (dice < 36) {
            replies(club, citizen, those.getFirst());
        } else if (dice < 40) {
            replies(club, citizen, those.getLast());
        } else if (dice < 70) {
            follows(citizen, random.nextInt(8) == 0 ? those.getLast() : those.getFirst());
        } else {
            presses(club, topic, citizen, those.getFirst(), dice);
        }
    }

    private void presses(Club club, int topic, Citizen citizen, Shown shown, int dice) {
        Post reveal = reveals.get(shown.place());
        if (dice < 80) {
            pressed(club, topic, citizen, shown.message(), join(shown));
        } else if (dice < 84) {
            pressed(club, topic, citizen, shown.message(), "unseal:" + shown.number());
        } else if (dice < 90 && reveal != null) {
            reveal.presses().stream()
                    .filter(it -> it.startsWith("onward") || it.startsWith("mine"))
                    .forEach(it -> pressed(club, topic, citizen, reveal.message(), it));
        } else if (dice < 93) {
            command(club, topic, citizen, "top");
        } else if (dice < 94) {
            command(club, topic, citizen, "stop");
        } else if (dice < 95) {
            command(club, topic, citizen, "lang en");
        } else if (dice < 98) {
            round(club, topic);
        }
    }

    // ---- answers

    private void replies(Club club, Citizen citizen, Shown shown) {
        if (!telegram.isOpen(club.chat) || !isKnown(shown)) {
            return;
        }
        String mark = books.newMark();
        String text = answer(shown) + " " + mark;
        Answer answer =
                new Answer(mark, citizen.id, shown.place(), shown.number(), text, seconds(), true);
        books.said(answer);
        int message = says(club, shown.place().topic(), citizen, text, shown);
        saidIn.put(new Said(club.chat, message), answer);
    }

    private String answer(Shown shown) {
        return one(shown.question().examples()).say();
    }

    private void follows(Citizen citizen, Shown shown) {
        if (!citizen.busy && isKnown(shown)) {
            citizen.busy = true;
            citizen.latest = null;
            alone(citizen, "/start " + shown.link());
            plan(clock.instant().plusSeconds(3).plus(upTo(40)), () -> answersAlone(citizen, shown));
        }
    }

    private void answersAlone(Citizen citizen, Shown shown) {
        citizen.busy = false;
        String latest = citizen.latest;
        if (latest != null && isAsked(latest, shown) && isKnown(shown)) {
            String mark = books.newMark();
            String text = answer(shown) + " " + mark;
            books.said(
                    new Answer(
                            mark,
                            citizen.id,
                            shown.place(),
                            shown.number(),
                            text,
                            seconds(),
                            false));
            alone(citizen, text);
        }
    }

    private static boolean isAsked(String latest, Shown shown) {
        boolean sealed = latest.startsWith("Из группы") || latest.startsWith("From the group");
        return sealed && latest.contains(shown.text());
    }

    private boolean isKnown(Shown shown) {
        return questions.getOrDefault(shown.place(), new ArrayDeque<>()).stream()
                .anyMatch(it -> it.number() == shown.number() && it.text().equals(shown.text()));
    }

    private Instant seconds() {
        return Instant.ofEpochSecond(clock.instant().getEpochSecond());
    }

    // ---- what changes a group

    /** A group becomes a supergroup; the bot may learn of it by a refusal only. */
    private void upgrades(Club club) {
        if (club.chat < SUPERGROUPS || !telegram.isOpen(club.chat)) {
            return;
        }
        long old = club.chat;
        long upgraded = SUPERGROUPS - 10_000 - club.number;
        telegram.moves(old, upgraded);
        club.chat = upgraded;
        byChat.put(upgraded, club);
        boolean told = random.nextInt(4) > 0;
        if (told) {
            update("message", service(old, club).put("migrate_to_chat_id", upgraded));
        }
        update("message", service(upgraded, club).put("migrate_from_chat_id", old));
    }

    private void leavesForAWhile(Club club) {
        telegram.closes(club.chat);
        membership(club, club.boss(), "member", "kicked");
        plan(
                clock.instant().plusSeconds(20).plus(upTo(600)),
                () -> {
                    telegram.opens(club.chat);
                    membership(club, club.boss(), "kicked", "member");
                });
    }

    private void crowns(Club club) {
        Citizen citizen = one(club.members);
        telegram.rank(club.chat, citizen.id, "creator");
        ObjectNode change = JSON.createObjectNode();
        change.set("chat", chat(club.chat, club));
        change.set("from", person(club.boss()));
        change.put("date", seconds().getEpochSecond());
        update("chat_member", change);
    }

    // ---- updates

    private void command(Club club, int topic, Citizen by, String line) {
        String[] halves = line.split(" ", 2);
        String arguments = halves.length > 1 ? " " + halves[1] : "";
        says(club, topic, by, "/" + halves[0] + "@" + BOT + arguments, null);
    }

    /** The id of its message; the bot hears nothing while it is not there. */
    private int says(Club club, int topic, Citizen by, String text, @Nullable Shown to) {
        ObjectNode message = message(club.chat, chat(club.chat, club), by, text);
        if (telegram.isOpen(club.chat)) {
            if (topic != 0) {
                message.put("is_topic_message", true).put("message_thread_id", topic);
            }
            if (to != null) {
                message.putObject("reply_to_message")
                        .put("message_id", to.message())
                        .put("text", to.text());
            }
            update("message", message);
        }
        return message.path("message_id").intValue();
    }

    private void alone(Citizen by, String text) {
        if (!by.here) {
            by.here = true;
            telegram.opens(by.id);
        }
        ObjectNode chat = JSON.createObjectNode();
        chat.put("id", by.id).put("type", "private");
        update("message", message(by.id, chat, by, text));
    }

    private ObjectNode message(long id, ObjectNode chat, Citizen by, String text) {
        ObjectNode message = JSON.createObjectNode();
        message.put("message_id", telegram.newMessage(id));
        message.put("date", seconds().getEpochSecond());
        message.set("chat", chat);
        message.set("from", person(by));
        message.put("text", text);
        return message;
    }

    private ObjectNode service(long id, Club club) {
        ObjectNode message = message(id, chat(id, club), club.boss(), "");
        message.remove("text");
        return message;
    }

    private void pressed(Club club, int topic, Citizen by, int message, String data) {
        if (telegram.isOpen(club.chat)) {
            ObjectNode under = JSON.createObjectNode();
            under.put("message_id", message).put("date", 0);
            under.set("chat", chat(club.chat, club));
            if (topic != 0) {
                under.put("is_topic_message", true).put("message_thread_id", topic);
            }
            ObjectNode query = JSON.createObjectNode();
            query.put("id", "q" + updates).put("data", data);
            query.set("from", person(by));
            query.set("message", under);
            update("callback_query", query);
        }
    }

    private void membership(Club club, Citizen by, String before, String after) {
        ObjectNode change = JSON.createObjectNode();
        change.set("chat", chat(club.chat, club));
        change.set("from", person(by));
        change.put("date", seconds().getEpochSecond());
        change.putObject("old_chat_member").put("status", before);
        change.putObject("new_chat_member").put("status", after);
        update("my_chat_member", change);
    }

    private static ObjectNode chat(long id, Club club) {
        ObjectNode chat = JSON.createObjectNode();
        return chat.put("id", id).put("type", id < SUPERGROUPS ? "supergroup" : "group");
    }

    private static ObjectNode person(Citizen citizen) {
        ObjectNode person = JSON.createObjectNode();
        return person.put("id", citizen.id)
                .put("is_bot", false)
                .put("first_name", citizen.name)
                .put("language_code", citizen.id % 3 == 0 ? "en" : "ru");
    }

    private void update(String kind, ObjectNode content) {
        ObjectNode update = JSON.createObjectNode();
        update.put("update_id", ++updates);
        update.set(kind, content);
        Instant there = clock.instant().plusMillis(30 + random.nextInt(1200));
        latestThere = there.isAfter(latestThere) ? there : latestThere;
        underWay.add(new Update(updates, latestThere, update.toString()));
    }

    // ---- what people see

    Place place(Post post) {
        return new Place(club(post.chat()).number, post.topic());
    }

    private Club club(long chat) {
        return Objects.requireNonNull(byChat.get(chat));
    }

    int number(long chat) {
        return club(chat).number;
    }

    boolean isSilent(long chat) {
        return club(chat).silent;
    }

    /** By its number, the id it has now. */
    void eachGroup(Consumer<Group> look) {
        clubs.forEach(it -> look.accept(new Group(it.number, it.chat)));
    }

    record Group(int number, long chat) {}

    /** Whether that person ever agreed. */
    boolean isQuotable(long person) {
        return Objects.requireNonNull(citizens.get(person)).quotable;
    }

    /** What was said in that message. */
    Answer answer(long chat, int message) {
        return Objects.requireNonNull(saidIn.get(new Said(chat, message)));
    }

    private record Said(long chat, int message) {}

    void sees(Post post) {
        if (post.chat() > 0) {
            Objects.requireNonNull(citizens.get(post.chat())).latest = post.text();
            return;
        }
        post.links().stream()
                .filter(it -> it.contains("start=r_"))
                .findFirst()
                .ifPresent(link -> {
                    Place place = place(post);
                    String start = URI.create(link).getQuery().replaceFirst("start=", "");
                    int number = Integer.parseInt(start.substring(start.lastIndexOf('_') + 1), 36);
                    Deque<Shown> those = questions.computeIfAbsent(place, it -> new ArrayDeque<>());
                    boolean isNew = !those.removeIf(it -> it.number() == number);
                    Shown shown = new Shown(place, number, post.message(), question(post), start);
                    those.addFirst(shown);
                    if (isNew && !club(post.chat()).silent) {
                        gather(club(post.chat()), shown);
                    }
                    while (those.size() > 3) {
                        those.removeLast();
                    }
                });
        if (post.presses().stream().anyMatch(it -> it.startsWith("mine"))) {
            reveals.put(place(post), post);
        }
    }

    private Question question(Post post) {
        return bank.questions().stream()
                .filter(it -> post.text().contains(it.text()))
                .max(Comparator.comparing(it -> it.text().length()))
                .orElseThrow();
    }

    /** After a group was forgotten its numbers begin anew, and old screens mean nothing. */
    void forgets(int group) {
        questions.keySet().removeIf(it -> it.group() == group);
        reveals.keySet().removeIf(it -> it.group() == group);
    }
}
