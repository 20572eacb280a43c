package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseTest {

    @TempDir private Path folder;

    /** Takes the lease of a folder, says so, and holds it until its input ends. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws IOException {
            System.out.println(new FolderLease(Path.of(args[0])).take());
            System.in.read();
        }
    }

    @Test
    void folder_belongs_to_one_process_until_that_ends() throws Exception {
        Process holder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        try (Lease lease = new FolderLease(folder)) {
            assertThat(holder.inputReader().readLine()).isEqualTo("true");
            assertThat(lease.take()).isFalse();
            assertThat(lease.taken()).contains(folder.toString(), "COACH_DATA");
            holder.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            assertThat(lease.take()).isTrue();
            assertThat(lease.take()).isTrue();
        }
    }

    @Test
    void one_lease_at_a_time_on_a_server_and_another_takes_over() throws InterruptedException {
        String url = Engine.newUrl();
        try (Lease first = new ServerLease(url, "postgres", "postgres");
                Lease second = new ServerLease(url, "postgres", "postgres")) {
            assertThat(first.take()).isTrue();
            assertThat(first.take()).isTrue();
            assertThat(second.take()).isFalse();
            first.close();
            assertThat(takesInTime(second)).isTrue();
            assertThat(first.take()).isFalse();
        }
    }

    @Test
    void frozen_holder_loses_the_lease() throws InterruptedException {
        String url = Engine.newUrl();
        try (Lease frozen = new ServerLease(url, "postgres", "postgres");
                Lease second = new ServerLease(url, "postgres", "postgres")) {
            assertThat(frozen.take()).isTrue();
            assertThat(takesInTime(second)).isTrue();
            assertThat(frozen.take()).isFalse();
        }
    }

    /** The server ends a session a little after its connection. */
    private static boolean takesInTime(Lease lease) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        boolean taken = lease.take();
        while (!taken && System.nanoTime() < deadline) {
            Thread.sleep(100);
            taken = lease.take();
        }
        return taken;
    }

    @Test
    void server_out_of_reach_gives_no_lease() {
        try (Lease lease = new ServerLease("jdbc:postgresql://127.0.0.1:1/none", "a", "b")) {
            assertThat(lease.take()).isFalse();
        }
    }
}
