package interviewcoach.desk;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Changes;
import interviewcoach.bank.Dictionary;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Problem;
import interviewcoach.bank.Problem.Severity;
import interviewcoach.bank.Reloaded;
import interviewcoach.bank.Sources;
import java.io.IOException;
import java.util.List;

/**
 * The bank in use. It is changed as a whole or not at all: what has mistakes is refused, and the
 * one in use stays.
 */
public final class Library {

    /** Where the bank lies. */
    @FunctionalInterface
    public interface Folder {

        /** The files as they are now. */
        Sources read() throws IOException;
    }

    private final Folder folder;
    private final Dictionary dictionary;
    private volatile Loaded inUse;

    /**
     * @param first sound, and in use from now on
     */
    public Library(Folder folder, Dictionary dictionary, Loaded first) {
        this.folder = folder;
        this.dictionary = dictionary;
        this.inUse = first;
    }

    /** The bank in use. */
    public Loaded inUse() {
        return inUse;
    }

    /** Reads the folder again. Takes seconds. */
    public synchronized Reloaded reload() {
        try {
            return use(BankFiles.load(folder.read(), dictionary));
        } catch (IOException failure) {
            return new Reloaded.Refused(List.of(unreadable(failure)));
        }
    }

    private Reloaded use(Loaded loaded) {
        if (!loaded.sound()) {
            return new Reloaded.Refused(loaded.problems().stream().filter(Problem::fatal).toList());
        }
        Changes changes = Changes.between(inUse.bank(), loaded.bank());
        inUse = loaded;
        return new Reloaded.Done(changes);
    }

    private static Problem unreadable(IOException failure) {
        return new Problem(
                String.valueOf(failure.getMessage()), 1, Severity.ERROR, "не могу прочитать");
    }
}
