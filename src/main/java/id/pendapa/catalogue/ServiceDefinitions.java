package id.pendapa.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored versions of definitions. A document never changes; only its status does. */
@Component
class ServiceDefinitions {

    private final JdbcClient jdbc;

    ServiceDefinitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PublishedService> listLive() {
        return jdbc.sql("SELECT id, hash, document FROM service_definition WHERE status = 'LIVE' ORDER BY code")
                .query((row, number) -> service(row))
                .list();
    }

    Optional<PublishedService> find(long id) {
        return jdbc.sql("SELECT id, hash, document FROM service_definition WHERE id = :id")
                .param("id", id)
                .query((row, number) -> service(row))
                .optional();
    }

    Optional<Long> findId(String code, int version) {
        return jdbc.sql("SELECT id FROM service_definition WHERE code = :code AND version = :version")
                .param("code", code)
                .param("version", version)
                .query(Long.class)
                .optional();
    }

    private static PublishedService service(ResultSet row) throws SQLException {
        return new PublishedService(
                row.getLong("id"), row.getString("hash"), DefinitionJson.readStored(row.getString("document")));
    }

    /** Codes of live services with one of the words or its beginning, best first. */
    List<String> searchLive(List<String> words) {
        String query = words.stream().map(word -> word + ":*").collect(Collectors.joining(" | "));
        return jdbc.sql("""
                        SELECT code
                        FROM service_definition, to_tsquery('indonesian', :query) AS query
                        WHERE status = 'LIVE' AND search_words @@ query
                        ORDER BY ts_rank(search_words, query) DESC, code
                        LIMIT 50
                        """).param("query", query).query(String.class).list();
    }

    /** Highest version that the office has of a service, or 0. */
    int newestVersion(String code) {
        return jdbc.sql("SELECT COALESCE(max(version), 0) FROM service_definition WHERE code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    /** Puts a version in the place of the live one. */
    void publish(ServiceDefinition definition, Instant at) {
        Timestamp now = Timestamp.from(at);
        jdbc.sql("""
                        UPDATE service_definition SET status = 'RETIRED', retired_at = :at
                        WHERE code = :code AND status = 'LIVE'
                        """).param("at", now).param("code", definition.code()).update();
        String document = DefinitionJson.write(definition);
        jdbc.sql("""
                        INSERT INTO service_definition (code, version, hash, status, document, search_text, published_at)
                        VALUES (:code, :version, :hash, 'LIVE', :document, :searchText, :at)
                        """)
                .param("code", definition.code())
                .param("version", definition.version())
                .param("hash", DefinitionJson.hash(document))
                .param("document", document)
                .param("searchText", CardWords.text(definition.card()))
                .param("at", now)
                .update();
    }
}
