package interviewcoach.fake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults that wait for their requests. */
final class Faults {

    private static final String ANY = "*";

    private final List<Waiting> waiting = new ArrayList<>();

    private static final class Waiting {

        private final String method;
        private final Fault fault;
        private final long chat;
        private int times;

        Waiting(String method, long chat, int times, Fault fault) {
            this.method = method;
            this.chat = chat;
            this.times = times;
            this.fault = fault;
        }

        boolean meets(String name, long to) {
            return (method.equals(ANY) || method.equalsIgnoreCase(name))
                    && (chat == 0 || chat == to);
        }
    }

    synchronized void add(String method, long chat, int times, Fault fault) {
        waiting.add(new Waiting(method, chat, times, fault));
    }

    synchronized void clear() {
        waiting.clear();
    }

    synchronized int left() {
        return waiting.stream().mapToInt(it -> it.times).sum();
    }

    synchronized @Nullable Fault take(String method, long chat) {
        for (Waiting one : waiting) {
            if (one.meets(method, chat)) {
                one.times--;
                waiting.removeIf(it -> it.times == 0);
                return one.fault;
            }
        }
        return null;
    }
}
