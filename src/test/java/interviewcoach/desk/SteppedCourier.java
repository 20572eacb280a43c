package interviewcoach.desk;

import interviewcoach.store.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** The real courier, which does one turn at a time, in the thread of the test. */
public final class SteppedCourier {

    private final Courier courier;

    public SteppedCourier(Database database, Channel channel, InstantSource clock) {
        courier = new Courier(database, channel, clock, new Here());
    }

    /** For a desk. */
    public Courier courier() {
        return courier;
    }

    /** Sends what may go now; says how long there is nothing more to do. */
    public Duration turn() {
        return courier.turn();
    }

    private static final class Here extends AbstractExecutorService {

        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return true;
        }

        @Override
        public boolean isTerminated() {
            return true;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
