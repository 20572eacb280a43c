package interviewcoach.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** The databases that every test of the store runs on; each test gets an empty one. */
public enum Engine {
    SQLITE {
        @Override
        public Database open() {
            try {
                return Database.embedded(newFolder());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        Database openOlder(String version, String... statements) {
            try {
                Path folder = newFolder();
                fill("jdbc:sqlite:" + folder.resolve("coach.db"), version, statements);
                return Database.embedded(folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    },
    POSTGRES {
        @Override
        public Database open() {
            return Database.postgres(newUrl(), USER, USER);
        }

        @Override
        Database openOlder(String version, String... statements) {
            String url = newUrl();
            fill(url, version, statements);
            return Database.postgres(url, USER, USER);
        }
    };

    private static final String USER = "postgres";

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** An empty, migrated database. */
    public abstract Database open();

    /** A database that a program of that version filled with those statements, migrated since. */
    abstract Database openOlder(String version, String... statements);

    private static void fill(String url, String version, String... statements) {
        Flyway.configure()
                .dataSource(url, USER, USER)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** An empty folder that goes with the next clean build. */
    public static Path newFolder() throws IOException {
        Path all = Files.createDirectories(Path.of("target", "sqlite"));
        return Files.createTempDirectory(all, "coach");
    }

    /** Address of an empty database on the one server of this JVM. */
    static String newUrl() {
        String name = "coach" + COUNT.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return Server.RUNNING.getJdbcUrl("postgres", name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Starts when the first test asks for it and ends with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
