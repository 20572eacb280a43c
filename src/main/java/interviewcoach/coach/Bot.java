package interviewcoach.coach;

import interviewcoach.store.Lease;
import interviewcoach.telegram.Menu;
import interviewcoach.telegram.Poller;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot in Telegram. Of several that share a database one works, the others stand by and take
 * over when it stops.
 */
final class Bot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

    private final Lease lease;
    private final Menu menu;
    private final Supplier<Shift> shifts;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean begun;
    private volatile @Nullable Shift shift;

    /**
     * @param shifts begins to work each time it is asked
     */
    Bot(Lease lease, Menu menu, Supplier<Shift> shifts) {
        this.lease = lease;
        this.menu = menu;
        this.shifts = shifts;
    }

    /** Works until it is closed or the token is refused; gives the exit code. */
    int run() throws InterruptedException {
        begun = true;
        try {
            return switch (menu.check()) {
                case Menu.Check.TokenRefused() -> refused();
                case Menu.Check.Known(var name) -> {
                    LOG.info("Here is @{}.", name);
                    yield takeTurns();
                }
                case Menu.Check.OutOfReach(var why) -> {
                    LOG.warn("Telegram is out of reach ({}); starting anyway.", why);
                    yield takeTurns();
                }
            };
        } finally {
            lease.close();
            closed.countDown();
        }
    }

    private static int refused() {
        LOG.error(
                "Telegram refused the token in TELEGRAM_BOT_TOKEN: take the bot's present token from"
                        + " @BotFather.");
        return Beginning.BAD_SETTING;
    }

    private int takeTurns() throws InterruptedException {
        Thread publishing = Thread.ofVirtual().name("menu").start(this::publish);
        try {
            while (standBy()) {
                if (work() == Poller.Ending.TOKEN_REFUSED) {
                    return refused();
                }
            }
            return 0;
        } finally {
            publishing.interrupt();
        }
    }

    private void publish() {
        try {
            menu.publish();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the turn of this process; false when it is to stop. */
    private boolean standBy() throws InterruptedException {
        boolean turn = lease.take();
        if (!turn) {
            LOG.warn(lease.taken());
        }
        while (!turn && !isClosingSoon()) {
            turn = lease.take();
        }
        return turn && closing.getCount() > 0;
    }

    /** The lease is asked for about every second. */
    private boolean isClosingSoon() throws InterruptedException {
        return closing.await(1, TimeUnit.SECONDS);
    }

    /** Works as long as it is the turn of this process. */
    private Poller.Ending work() throws InterruptedException {
        try (Shift working = shifts.get()) {
            shift = working;
            LOG.info("At work.");
            while (!isClosingSoon()) {
                if (working.ending().isPresent()) {
                    return working.ending().get();
                }
                if (!lease.take()) {
                    LOG.warn("The database is another's now, or out of reach: standing by.");
                    return Poller.Ending.CLOSED;
                }
            }
            return Poller.Ending.CLOSED;
        } finally {
            shift = null;
        }
    }

    /** What is heard from Telegram; empty while standing by. */
    Optional<Shift.Hearing> hearing() {
        return Optional.ofNullable(shift).map(Shift::hearing);
    }

    /** Finishes what is in hand. */
    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        menu.close();
        if (begun) {
            closed.await();
        }
    }
}
