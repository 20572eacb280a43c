package interviewcoach.store;

import interviewcoach.quiz.Fact;
import interviewcoach.quiz.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of questions that curators sent, and which of them were published. */
public final class Publications {

    private final Database database;

    Publications(Database database) {
        this.database = database;
    }

    /** A file as it was sent. */
    public record Sent(String id, String file, String text) {}

    /** What is published of a file now. */
    public record Live(int version, Sent sent) {}

    // ---- what was sent

    /** Keeps a file; the one before it of that curator and name goes unless it was published. */
    public void put(Fact.Drafted drafted, Instant now) {
        database.writing()
                .sql(
                        """
                        delete from draft where curator = :curator and file = :file
                            and id not in (select draft from publication where draft is not null)
                        """)
                .param("curator", drafted.curator())
                .param("file", drafted.file())
                .update();
        database.writing()
                .sql(
                        """
                        insert into draft (id, curator, file, text, sent_at)
                        values (:id, :curator, :file, :text, :now)
                        """)
                .param("id", drafted.id())
                .param("curator", drafted.curator())
                .param("file", drafted.file())
                .param("text", drafted.text())
                .param("now", now.toEpochMilli())
                .update();
    }

    /** Throws a file away unless it was published. */
    public void discard(Fact.Discarded discarded) {
        database.writing()
                .sql(
                        """
                        delete from draft where id = :id and curator = :curator
                            and id not in (select draft from publication where draft is not null)
                        """)
                .param("id", discarded.id())
                .param("curator", discarded.curator())
                .update();
    }

    /** The file of that curator, if it is kept. */
    public Optional<Sent> sent(long curator, String id) {
        return database.reading()
                .sql("select id, file, text from draft where id = :id and curator = :curator")
                .param("id", id)
                .param("curator", curator)
                .query((row, number) -> sent(row))
                .optional();
    }

    /** The id of the latest file of that curator. */
    public Optional<String> latest(long curator) {
        return database.reading()
                .sql(
                        """
                        select id from draft where curator = :curator
                        order by sent_at desc, id desc limit 1
                        """)
                .param("curator", curator)
                .query(String.class)
                .optional();
    }

    /** Whether that file was published, at whatever time. */
    public boolean isPublished(String id) {
        return database.reading()
                        .sql("select count(*) from publication where draft = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(row.getString("id"), row.getString("file"), row.getString("text"));
    }

    // ---- what was published

    /**
     * What is live of that file from now on.
     *
     * @param draft id of the file that was sent; null for the folder's own
     * @return the number of this version
     */
    public int publish(String file, @Nullable String draft, long curator, Instant now) {
        return Objects.requireNonNull(
                database.writing()
                        .sql(
                                """
                                insert into publication (file, version, draft, curator, published_at)
                                select :file, coalesce(max(version), 0) + 1, :draft, :curator, :now
                                from publication where file = :file
                                returning version
                                """)
                        .param("file", file)
                        .param("draft", draft)
                        .param("curator", curator)
                        .param("now", now.toEpochMilli())
                        .query(Integer.class)
                        .single());
    }

    /**
     * What is published of each file now, the oldest first; of files whose folder's own is live
     * there is nothing.
     */
    public List<Live> live() {
        return database.reading()
                .sql(
                        """
                        select version, draft.id, draft.file, text
                        from publication join draft on draft.id = publication.draft
                        where version = (select max(version) from publication as later
                            where later.file = publication.file)
                        order by published_at, draft.file
                        """)
                .query((row, number) -> new Live(row.getInt("version"), sent(row)))
                .list();
    }

    /** All versions of a file, the newest first. */
    public List<Version> history(String file) {
        return database.reading()
                .sql(
                        """
                        select publication.version, draft, coalesce(name, '') as name, published_at
                        from publication left join learner on learner.id = curator
                        where file = :file order by publication.version desc
                        """)
                .param("file", file)
                .query((row, number) ->
                        new Version(
                                row.getInt("version"),
                                row.getString("draft"),
                                row.getString("name"),
                                Instant.ofEpochMilli(row.getLong("published_at"))))
                .list();
    }

    /** What was sent and then published as that version; empty when it is the folder's own. */
    public Optional<Sent> text(String file, int version) {
        return database.reading()
                .sql(
                        """
                        select draft.id, draft.file, text
                        from publication join draft on draft.id = publication.draft
                        where publication.file = :file and version = :version
                        """)
                .param("file", file)
                .param("version", version)
                .query((row, number) -> sent(row))
                .optional();
    }

    /** What was published stays, but nobody knows any more who it was. */
    void forget(long curator) {
        List.of(
                        """
                        delete from draft where curator = :id
                            and id not in (select draft from publication where draft is not null)
                        """,
                        "update draft set curator = null where curator = :id",
                        "update publication set curator = null where curator = :id")
                .forEach(sql -> database.writing().sql(sql).param("id", curator).update());
    }
}
