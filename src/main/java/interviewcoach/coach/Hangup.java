package interviewcoach.coach;

import interviewcoach.bank.Changes;
import interviewcoach.bank.Problem;
import interviewcoach.bank.Reloaded;
import interviewcoach.desk.Library;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/** What SIGHUP does to a bot: the bank is read again, and the log says what came of it. */
final class Hangup {

    private static final Logger LOG = LoggerFactory.getLogger(Hangup.class);

    /** The rest is what check is for. */
    private static final int FIRST = 10;

    private Hangup() {}

    static void reloads(Library library) {
        try {
            Signal.handle(
                    new Signal("HUP"), signal -> Thread.ofVirtual().start(() -> reload(library)));
        } catch (IllegalArgumentException unknown) {
            LOG.debug("This system knows no SIGHUP", unknown);
        }
    }

    private static void reload(Library library) {
        try {
            tell(library.reload());
        } catch (RuntimeException failure) {
            LOG.error("The bank was not read again", failure);
        }
    }

    private static void tell(Reloaded what) {
        switch (what) {
            case Reloaded.Done(var changes) -> tell(changes);
            case Reloaded.Refused(var problems) -> complain(problems);
        }
    }

    private static void tell(Changes changes) {
        LOG.info(
                "The bank was read again: {} topics, {} questions; {} new, {} revised, {} withdrawn.",
                changes.topics(),
                changes.questions(),
                changes.added().size(),
                changes.revised().size(),
                changes.withdrawn().size());
    }

    private static void complain(List<Problem> problems) {
        LOG.error(
                "The bank has mistakes: {}. The old one stays. The first of them:",
                problems.size());
        problems.stream().limit(FIRST).forEach(it -> LOG.error("{}", it));
    }
}
