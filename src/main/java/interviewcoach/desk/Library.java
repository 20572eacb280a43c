package interviewcoach.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import interviewcoach.bank.Bank;
import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Changes;
import interviewcoach.bank.Dictionary;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Problem;
import interviewcoach.bank.Problem.Severity;
import interviewcoach.bank.Reloaded;
import interviewcoach.bank.Sources;
import interviewcoach.quiz.Draft;
import interviewcoach.quiz.Outside;
import interviewcoach.quiz.Shelved;
import interviewcoach.quiz.Version;
import interviewcoach.store.Database;
import interviewcoach.store.Publications;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bank in use: the files of a folder, and over them what curators published. It is changed as a
 * whole or not at all: what has mistakes is refused, and the one in use stays. Every change takes
 * seconds, so it is made outside of transactions, and one at a time.
 */
public final class Library {

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    /** A draft is opened for every text while it is tried; each holds words of its own. */
    private static final int OPEN_DRAFTS = 4;

    private static final Duration FORGOTTEN = Duration.ofMinutes(30);

    /** The number of a version that is not published yet. */
    private static final int UNNUMBERED = 0;

    /** Where the bank lies. */
    @FunctionalInterface
    public interface Folder {

        /** The files as they are now. */
        Sources read() throws IOException;
    }

    /**
     * A bank as a whole.
     *
     * @param folder without what is published
     * @param published what is, by the names of files
     */
    private record Edition(
            Sources folder, Map<String, Publications.Live> published, Loaded loaded) {

        Sources files() {
            return folder.with(texts(published));
        }
    }

    private final Folder folder;
    private final Dictionary dictionary;
    private final Database database;
    private final Cache<String, Draft> drafts =
            Caffeine.newBuilder().maximumSize(OPEN_DRAFTS).expireAfterAccess(FORGOTTEN).build();
    private volatile Edition inUse;

    /**
     * @param first the folder's files as they were read into that bank, which is sound and in use
     *     until {@link #catchUp} adds what is published
     */
    public Library(
            Folder folder, Dictionary dictionary, Database database, Sources first, Loaded loaded) {
        this.folder = folder;
        this.dictionary = dictionary;
        this.database = database;
        this.inUse = new Edition(first, Map.of(), loaded);
    }

    /** The bank in use. */
    public Loaded inUse() {
        return inUse.loaded();
    }

    // ---- changing it

    /** Reads the folder again. */
    public synchronized Reloaded reload() {
        try {
            return reload(folder.read(), published());
        } catch (IOException failure) {
            return new Reloaded.Refused(List.of(unreadable(failure)));
        }
    }

    /** The folder must be sound without what is published, too, because a start needs it so. */
    private Reloaded reload(Sources files, Map<String, Publications.Live> published) {
        List<Problem> alone = published.isEmpty() ? List.of() : load(files).problems();
        return alone.stream().anyMatch(Problem::fatal)
                ? refused(alone)
                : use(edition(files, published));
    }

    private static Problem unreadable(IOException failure) {
        return new Problem(
                String.valueOf(failure.getMessage()), 1, Severity.ERROR, "не могу прочитать");
    }

    /**
     * Takes into use what is published and what the folder holds when this program begins to work,
     * because another one may have worked meanwhile. What is published and does not fit the folder
     * any more is left aside, because a coach without it is better than none.
     *
     * @return the files whose published version is left aside
     */
    public synchronized Set<String> catchUp() {
        Sources files = changedFolder().orElse(inUse.folder());
        Map<String, Publications.Live> published = published();
        if (!files.equals(inUse.folder()) || !published.equals(inUse.published())) {
            useWhatFits(files, published);
        }
        return aside(published, inUse);
    }

    /** Empty when it is as before, or cannot be used. */
    private Optional<Sources> changedFolder() {
        try {
            Sources files = folder.read();
            return files.equals(inUse.folder()) || !load(files).sound()
                    ? Optional.empty()
                    : Optional.of(files);
        } catch (IOException failure) {
            LOG.warn("{}", unreadable(failure));
            return Optional.empty();
        }
    }

    private static Set<String> aside(Map<String, Publications.Live> published, Edition edition) {
        return published.entrySet().stream()
                .filter(it -> !it.getValue().equals(edition.published().get(it.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All of it at once or, when that does not fit, as much as does, the oldest first. */
    private void useWhatFits(Sources files, Map<String, Publications.Live> published) {
        Edition all = edition(files, published);
        if (!all.loaded().sound()) {
            refused(all.loaded().problems()).problems().forEach(it -> LOG.error("{}", it));
        }
        Edition fitting = all.loaded().sound() ? all : fitting(files, published);
        use(fitting);
        LOG.info(
                "In use with what is published: {} questions, {} files left aside.",
                fitting.loaded().bank().questions().size(),
                aside(published, fitting).size());
    }

    private Edition fitting(Sources files, Map<String, Publications.Live> published) {
        Edition fitting = edition(files, Map.of());
        for (Publications.Live next : published.values()) {
            Edition more = edition(files, with(next, fitting.published()));
            fitting = more.loaded().sound() ? more : fitting;
        }
        return fitting;
    }

    private static Map<String, Publications.Live> with(
            Publications.Live live, Map<String, Publications.Live> published) {
        Map<String, Publications.Live> more = new HashMap<>(published);
        more.put(live.sent().file(), live);
        return more;
    }

    /** Publishes a draft of that curator. */
    synchronized Outside publish(long curator, String id, Instant now) {
        Optional<Publications.Sent> sent = database.publications().sent(curator, id);
        if (sent.isEmpty()) {
            return new Outside.Nothing();
        }
        String file = sent.get().file();
        if (isLive(file, id)) {
            return new Outside.AlreadyLive(file);
        }
        List<Problem> problems = open(sent.get()).problems();
        drafts.invalidateAll(); // makes room: a draft of the glossary is a whole bank
        Reloaded what =
                problems.stream().anyMatch(Problem::fatal)
                        ? refused(problems)
                        : replace(file, sent.get(), curator, now);
        return new Outside.Published(file, what);
    }

    /** Makes that version of a file live again. */
    synchronized Outside putBack(long curator, String file, int version, Instant now) {
        Optional<Publications.Sent> sent = database.publications().text(file, version);
        if (sent.isEmpty() && !(version == 0 && canBeTakenOff(file))) {
            return new Outside.Nothing();
        }
        @Nullable String id = sent.map(Publications.Sent::id).orElse(null);
        return isLive(file, id)
                ? new Outside.AlreadyLive(file)
                : new Outside.PutBack(
                        file, version, replace(file, sent.orElse(null), curator, now));
    }

    private boolean canBeTakenOff(String file) {
        return inUse.folder().file(file).isPresent() || published().containsKey(file);
    }

    /** Published and in use: what was left aside can be published again. */
    private boolean isLive(String file, @Nullable String id) {
        return isThat(published().get(file), id) && isThat(inUse.published().get(file), id);
    }

    private static boolean isThat(Publications.@Nullable Live live, @Nullable String id) {
        return live == null ? id == null : live.sent().id().equals(id);
    }

    /**
     * Published as soon as it is sure that it can be used, and in use as soon as published. What is
     * left aside stays there, so that one file does not keep all others from being mended.
     */
    private Reloaded replace(
            String file, Publications.@Nullable Sent by, long curator, Instant now) {
        Map<String, Publications.Live> next = new HashMap<>(inUse.published());
        next.remove(file);
        if (by != null) {
            next.put(file, new Publications.Live(UNNUMBERED, by));
        }
        Edition edition = edition(inUse.folder(), next);
        if (!edition.loaded().sound()) {
            return refused(edition.loaded().problems());
        }
        int version =
                database.publications().publish(file, by == null ? null : by.id(), curator, now);
        next.computeIfPresent(file, (name, live) -> new Publications.Live(version, live.sent()));
        return use(new Edition(edition.folder(), next, edition.loaded()));
    }

    private Edition edition(Sources files, Map<String, Publications.Live> published) {
        return new Edition(files, published, load(files.with(texts(published))));
    }

    private Reloaded use(Edition edition) {
        if (!edition.loaded().sound()) {
            return refused(edition.loaded().problems());
        }
        Bank before = inUse.loaded().bank();
        inUse = edition;
        drafts.invalidateAll();
        return new Reloaded.Done(Changes.between(before, edition.loaded().bank()));
    }

    private static Reloaded.Refused refused(List<Problem> problems) {
        return new Reloaded.Refused(problems.stream().filter(Problem::fatal).toList());
    }

    private Loaded load(Sources files) {
        try {
            return BankFiles.load(files, dictionary);
        } catch (IOException noDictionary) {
            throw new UncheckedIOException(noDictionary);
        }
    }

    /** The oldest first. */
    private Map<String, Publications.Live> published() {
        return database.publications().live().stream()
                .collect(
                        Collectors.toMap(
                                it -> it.sent().file(),
                                Function.identity(),
                                (one, other) -> other,
                                LinkedHashMap::new));
    }

    private static Map<String, String> texts(Map<String, Publications.Live> published) {
        return published.values().stream()
                .collect(Collectors.toMap(it -> it.sent().file(), it -> it.sent().text()));
    }

    // ---- drafts

    /** A file that was sent, checked against the bank in use. */
    synchronized Draft open(Publications.Sent sent) {
        return drafts.get(sent.id(), it -> check(sent, inUse));
    }

    private Draft check(Publications.Sent sent, Edition against) {
        Sources files = against.files().with(Map.of(sent.file(), sent.text()));
        try {
            Loaded loaded = BankFiles.check(files, sent.file(), dictionary);
            return new Draft(
                    sent.id(),
                    sent.file(),
                    sent.text(),
                    loaded.problems(),
                    Changes.between(sameFile(sent.file(), against), loaded.bank()),
                    loaded.bank(),
                    loaded.grader());
        } catch (IOException noDictionary) {
            throw new UncheckedIOException(noDictionary);
        }
    }

    private static Bank sameFile(String file, Edition edition) {
        Bank bank = edition.loaded().bank();
        return file.equals(Sources.GLOSSARY)
                ? bank
                : new Bank(bank.topics(), bank.questions(topic(file)));
    }

    private static String topic(String file) {
        return file.replaceFirst("\\.yaml$", "");
    }

    // ---- looking at it

    /** The files of the bank in use. */
    List<Shelved> shelves() {
        Edition now = inUse;
        return now.files().files().stream().map(it -> shelved(it.name(), now)).toList();
    }

    private Shelved shelved(String file, Edition now) {
        List<Version> history = database.publications().history(file);
        Version latest =
                history.isEmpty() || history.getFirst().draft() == null ? null : history.getFirst();
        Publications.Live live = now.published().get(file);
        return new Shelved(
                file,
                now.loaded().bank().questions(topic(file)).size(),
                latest,
                latest != null && (live == null || live.version() != latest.number()),
                now.folder().file(file).isPresent());
    }

    /** One file, with its history, and its text as it is in use; nothing when there is none. */
    Outside look(String file) {
        Edition now = inUse;
        List<Version> history = database.publications().history(file);
        Optional<Sources.File> live = now.files().file(file);
        return live.isEmpty() && history.isEmpty()
                ? new Outside.Nothing()
                : new Outside.Found(
                        shelved(file, now), history, live.map(Sources.File::text).orElse(""));
    }
}
