package interviewcoach.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Copies of the embedded database, made while it works and put back while it does not. */
public final class Backup {

    private Backup() {}

    /** What became of a backup or of putting one back. */
    public sealed interface Outcome {

        record Done(Path file) implements Outcome {}

        /** Why not, and what to do instead. */
        record Refused(String why) implements Outcome {}
    }

    /**
     * Writes a consistent copy of the embedded database of that folder; it may be in use. An older
     * file of that name is replaced once the copy is whole.
     */
    public static Outcome write(Path folder, Path file) {
        Path database = Sqlite.file(folder);
        if (!Files.exists(database)) {
            return new Outcome.Refused("There is no database in " + folder.toAbsolutePath() + ".");
        }
        try {
            Path part = besides(file);
            copyConsistently(database, part);
            moveInPlace(part, file);
            return new Outcome.Done(file);
        } catch (IOException | SQLException failure) {
            return new Outcome.Refused("The backup was not written: " + failure.getMessage());
        }
    }

    private static Path besides(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        Files.deleteIfExists(part);
        return part;
    }

    private static void copyConsistently(Path database, Path part) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(Sqlite.url(database) + "?busy_timeout=10000");
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, part.toString());
            copy.execute();
        }
    }

    /** The file is whole on the disk before it gets its name. */
    private static void moveInPlace(Path part, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Puts a copy in the place of the embedded database of that folder, which must not be in use;
     * what was there stays beside it as {@code coach.db.before-restore}.
     */
    public static Outcome restore(Path folder, Path file) {
        Optional<String> wrong = whatIsWrongWith(file);
        if (wrong.isPresent()) {
            return new Outcome.Refused(wrong.get());
        }
        try (Lease lease = new FolderLease(folder)) {
            return lease.take() ? replace(folder, file) : new Outcome.Refused(lease.taken());
        }
    }

    private static Optional<String> whatIsWrongWith(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.of("There is no file " + file + ".");
        }
        try (Connection connection = DriverManager.getConnection(readOnly(file))) {
            boolean ours =
                    one(connection, "pragma application_id")
                            .equals(String.valueOf(Sqlite.APPLICATION_ID));
            boolean whole = ours && one(connection, "pragma quick_check").equals("ok");
            return whole ? Optional.empty() : Optional.of(file + " is no backup of a coach.");
        } catch (SQLException unreadable) {
            return Optional.of(file + " is no backup of a coach.");
        }
    }

    private static String readOnly(Path file) {
        return Sqlite.url(file) + "?open_mode=1";
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    private static Outcome replace(Path folder, Path file) {
        Path database = Sqlite.file(folder);
        try {
            if (Files.exists(database)) {
                if (!isIdle(database)) {
                    return new Outcome.Refused(
                            "The database in "
                                    + folder.toAbsolutePath()
                                    + " is in use: stop the coach first.");
                }
                Files.move(
                        database,
                        folder.resolve("coach.db.before-restore"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Path part = besides(database);
            Files.copy(file, part);
            moveInPlace(part, database);
            return new Outcome.Done(database);
        } catch (IOException failure) {
            return new Outcome.Refused("The backup was not put back: " + failure.getMessage());
        }
    }

    /**
     * Leaving the write-ahead log needs a database that nobody else has open; it also brings all
     * that is committed into the one file.
     */
    private static boolean isIdle(Path database) {
        try (Connection connection =
                DriverManager.getConnection(Sqlite.url(database) + "?busy_timeout=500")) {
            return one(connection, "pragma journal_mode = delete").equals("delete");
        } catch (SQLException inUse) {
            return false;
        }
    }
}
