package id.pendapa.platform.backup;

import id.pendapa.platform.database.OwnerDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the backups, good and bad. */
@Repository
class BackupRuns {

    private static final int SHOWN = 10;

    private final JdbcClient database;

    BackupRuns(JdbcClient database) {
        this.database = database;
    }

    /**
     * One attempt.
     *
     * @param fileName null where there is no backup
     * @param trouble why there is none, or null
     */
    record Run(
            Instant endedAt,
            @Nullable String fileName,
            long bytes,
            long rows,
            long files,
            @Nullable String trouble) {

        static Run good(Instant endedAt, Backups.Made made) {
            return new Run(
                    endedAt, String.valueOf(made.file().getFileName()), made.bytes(), made.rows(), made.files(), null);
        }

        static Run bad(Instant endedAt, String trouble) {
            return new Run(endedAt, null, 0, 0, 0, trouble);
        }
    }

    /** Writes one down as the owner, since the command has no other way in. */
    static void record(OwnerDatabase owner, Run run) throws SQLException {
        try (Connection connection = owner.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO platform.backup_run (ended_at, file_name, size_bytes, row_count, file_count, trouble)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setTimestamp(1, Timestamp.from(run.endedAt()));
            insert.setString(2, run.fileName());
            insert.setLong(3, run.bytes());
            insert.setLong(4, run.rows());
            insert.setLong(5, run.files());
            insert.setString(6, run.trouble());
            insert.executeUpdate();
        }
    }

    List<Run> listNewest() {
        return database.sql("SELECT * FROM backup_run ORDER BY id DESC LIMIT " + SHOWN)
                .query((row, number) -> new Run(
                        row.getTimestamp("ended_at").toInstant(),
                        row.getString("file_name"),
                        row.getLong("size_bytes"),
                        row.getLong("row_count"),
                        row.getLong("file_count"),
                        row.getString("trouble")))
                .list();
    }

    Optional<Instant> findLastGood() {
        return database.sql("SELECT max(ended_at) AS last FROM backup_run WHERE trouble IS NULL")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("last")))
                .single()
                .map(Timestamp::toInstant);
    }
}
