package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.quiz.Conversation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private Path copy() {
        return folder.resolve("copy.db");
    }

    private static void keep(Database database, long first, long second) {
        database.inbox().keep(List.of(update(first), update(second)));
    }

    private static Incoming update(long id) {
        return Incoming.update(id, Conversation.with(1), NOW, "{}");
    }

    private long waiting(Path where) {
        try (Database database = Database.embedded(where)) {
            return database.inbox().countWaiting();
        }
    }

    private static String whyNot(Backup.Outcome outcome) {
        return switch (outcome) {
            case Backup.Outcome.Refused(var why) -> why;
            case Backup.Outcome.Done(var file) -> "done: " + file;
        };
    }

    @Test
    void copy_made_while_others_write_is_consistent() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicLong written = new AtomicLong();
        try (Database database = Database.embedded(data())) {
            Thread writer =
                    Thread.ofPlatform()
                            .start(() -> {
                                for (long i = 0; !enough.get(); i += 2) {
                                    keep(database, i, i + 1);
                                    written.set(i + 2);
                                }
                            });
            while (written.get() < 500) {
                Thread.onSpinWait();
            }
            long before = written.get();
            assertThat(database.backup(copy())).isEqualTo(new Backup.Outcome.Done(copy()));
            long after = written.get() + 2;
            enough.set(true);
            writer.join();
            Files.createDirectories(folder.resolve("other"));
            Files.copy(copy(), folder.resolve("other/coach.db"));
            assertThat(waiting(folder.resolve("other"))).isBetween(before, after).isEven();
        }
    }

    @Test
    void copy_replaces_an_older_one_and_its_folder_is_made() {
        Path file = folder.resolve("new/folder/copy.db");
        try (Database database = Database.embedded(data())) {
            keep(database, 1, 2);
            database.backup(file);
            keep(database, 3, 4);
            assertThat(database.backup(file)).isEqualTo(new Backup.Outcome.Done(file));
        }
        assertThat(Backup.restore(data(), file)).isInstanceOf(Backup.Outcome.Done.class);
        assertThat(waiting(data())).isEqualTo(4);
    }

    @Test
    void backup_of_a_folder_without_database_is_refused() {
        assertThat(whyNot(Backup.write(data(), copy()))).contains("no database");
    }

    @Test
    void restored_database_is_as_it_was_and_the_replaced_one_stays_beside_it() {
        try (Database database = Database.embedded(data())) {
            keep(database, 1, 2);
            database.backup(copy());
            keep(database, 3, 4);
        }
        assertThat(Backup.restore(data(), copy()))
                .isEqualTo(new Backup.Outcome.Done(data().resolve("coach.db")));
        assertThat(waiting(data())).isEqualTo(2);
        assertThat(data().resolve("coach.db.before-restore")).exists();
    }

    @Test
    void restore_into_an_empty_folder_works() {
        try (Database database = Database.embedded(data())) {
            keep(database, 1, 2);
            database.backup(copy());
        }
        assertThat(Backup.restore(folder.resolve("new"), copy()))
                .isInstanceOf(Backup.Outcome.Done.class);
        assertThat(waiting(folder.resolve("new"))).isEqualTo(2);
    }

    @Test
    void database_in_use_is_not_replaced() {
        try (Database database = Database.embedded(data())) {
            keep(database, 1, 2);
            database.backup(copy());
            keep(database, 3, 4);
            assertThat(whyNot(Backup.restore(data(), copy()))).contains("in use");
            assertThat(database.inbox().countWaiting()).isEqualTo(4);
            keep(database, 5, 6);
        }
        assertThat(waiting(data())).isEqualTo(6);
    }

    @Test
    void folder_in_which_a_coach_works_is_left_alone() {
        try (Database database = Database.embedded(data())) {
            database.backup(copy());
        }
        try (Lease lease = new FolderLease(data())) {
            assertThat(lease.take()).isTrue();
            assertThat(whyNot(Backup.restore(data(), copy()))).contains("Another coach works in");
        }
    }

    @Test
    void what_is_no_backup_of_a_coach_is_refused() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Dear diary, ".repeat(500));
        Path foreign = folder.resolve("foreign.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + foreign);
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (x)");
        }
        assertThat(whyNot(Backup.restore(data(), text))).contains("no backup of a coach");
        assertThat(whyNot(Backup.restore(data(), foreign))).contains("no backup of a coach");
        assertThat(whyNot(Backup.restore(data(), folder.resolve("none")))).contains("no file");
        assertThat(data()).doesNotExist();
    }

    @Test
    void damaged_backup_is_refused() throws Exception {
        try (Database database = Database.embedded(data())) {
            for (long i = 0; i < 2000; i += 2) {
                keep(database, i, i + 1);
            }
            database.backup(copy());
        }
        byte[] bytes = Files.readAllBytes(copy());
        Files.write(copy(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(whyNot(Backup.restore(data(), copy()))).contains("no backup of a coach");
        assertThat(waiting(data())).isEqualTo(2000);
    }
}
