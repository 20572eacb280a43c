package interviewcoach.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void time_passes_on_after_a_failure() throws InterruptedException {
        CountDownLatch passed = new CountDownLatch(2);
        Thread ticking =
                Thread.ofVirtual()
                        .start(() ->
                                Terminal.everySecond(() -> {
                                    passed.countDown();
                                    throw new IllegalStateException("no database");
                                }));
        assertThat(passed.await(20, TimeUnit.SECONDS)).isTrue();
        ticking.interrupt();
        ticking.join();
    }
}
