package id.pendapa.residents.register;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Family cards, and who stands on them from when until when. */
@Repository
class CardRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Sealing sealing;

    CardRows(JdbcClient jdbc, JdbcTemplate template, Sealing sealing) {
        this.jdbc = jdbc;
        this.template = template;
        this.sealing = sealing;
    }

    /** Somebody on a card. */
    record Member(long residentId, String cardNumber, String role) {}

    /** The ids of these cards by number; those that are new are entered. */
    Map<String, Long> ensure(Collection<String> numbers, Instant now) {
        Map<String, Long> found = find(numbers);
        Set<String> missing = new LinkedHashSet<>(numbers);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            template.batchUpdate("""
                    INSERT INTO family_card (key, number_index, number_sealed, entered_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """, missing, missing.size(), (statement, number) -> {
                UUID key = UUID.randomUUID();
                statement.setObject(1, key);
                statement.setBytes(2, sealing.index(Sealing.KK, number));
                statement.setBytes(3, sealing.cipher().seal(number, place(key)));
                statement.setTimestamp(4, Timestamp.from(now));
            });
            found.putAll(find(missing));
        }
        return found;
    }

    static id.pendapa.platform.FieldCipher.Place place(UUID key) {
        return new id.pendapa.platform.FieldCipher.Place("family_card", key.toString(), "number_sealed");
    }

    Map<String, Long> find(Collection<String> numbers) {
        Map<String, String> byHash = new HashMap<>();
        List<byte[]> wanted = new ArrayList<>();
        for (String number : numbers) {
            for (byte[] hash : sealing.indexes(Sealing.KK, number)) {
                byHash.put(HexFormat.of().formatHex(hash), number);
                wanted.add(hash);
            }
        }
        Map<String, Long> found = new LinkedHashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql("SELECT id, number_index FROM family_card WHERE number_index = ANY (:wanted)")
                    .param("wanted", wanted.toArray(byte[][]::new))
                    .query((row, index) -> found.put(
                            String.valueOf(byHash.get(HexFormat.of().formatHex(row.getBytes("number_index")))),
                            row.getLong("id")))
                    .list();
        }
        return found;
    }

    /** Writes people onto their cards; whoever stood on another one leaves that, whoever is there already stays. */
    void place(Collection<Member> members, @Nullable Long importId, Instant now) {
        List<Member> all = members.stream()
                .filter(member -> !member.cardNumber().isEmpty())
                .toList();
        if (all.isEmpty()) {
            return;
        }
        Map<String, Long> cards =
                ensure(all.stream().map(Member::cardNumber).distinct().toList(), now);
        leaveOthers(all, cards, importId, now);
        template.batchUpdate("""
                INSERT INTO family_member (resident_id, card_id, role, from_at, opened_by_import) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (resident_id) WHERE until_at IS NULL DO NOTHING
                """, all, all.size(), (statement, member) -> {
            statement.setLong(1, member.residentId());
            statement.setLong(2, cards.getOrDefault(member.cardNumber(), 0L));
            statement.setString(3, role(member));
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setObject(5, importId, Types.BIGINT);
        });
    }

    /** Whoever stands on another card, or in another role, leaves it; in one statement for all. */
    private void leaveOthers(List<Member> members, Map<String, Long> cards, @Nullable Long importId, Instant now) {
        jdbc.sql("""
                        UPDATE family_member m
                        SET until_at = CAST(:now AS timestamptz), closed_by_import = CAST(:import AS bigint)
                        FROM unnest(CAST(:residents AS bigint[]), CAST(:cards AS bigint[]), CAST(:roles AS text[]))
                            AS placed (resident_id, card_id, role)
                        WHERE m.resident_id = placed.resident_id AND m.until_at IS NULL
                            AND (m.card_id <> placed.card_id OR m.role IS DISTINCT FROM placed.role)
                        """)
                .param("now", Timestamp.from(now))
                .param("import", importId)
                .param("residents", members.stream().map(Member::residentId).toArray(Long[]::new))
                .param(
                        "cards",
                        members.stream()
                                .map(member -> cards.getOrDefault(member.cardNumber(), 0L))
                                .toArray(Long[]::new))
                .param("roles", members.stream().map(CardRows::role).toArray(String[]::new))
                .update();
    }

    private static @Nullable String role(Member member) {
        return member.role().isEmpty() ? null : member.role();
    }

    /** Nobody stands on a card any more who died, left or was merged. */
    void leave(long resident, Instant now) {
        jdbc.sql("UPDATE family_member SET until_at = :now WHERE resident_id = :resident AND until_at IS NULL")
                .param("now", Timestamp.from(now))
                .param("resident", resident)
                .update();
    }

    /** Takes back what an import did to the cards of these people. */
    void takeBack(Collection<Long> residents, long importId) {
        Long[] ids = residents.toArray(Long[]::new);
        jdbc.sql("DELETE FROM family_member WHERE resident_id = ANY (:ids) AND opened_by_import = :import")
                .param("ids", ids)
                .param("import", importId)
                .update();
        jdbc.sql("""
                UPDATE family_member SET until_at = NULL, closed_by_import = NULL
                WHERE resident_id = ANY (:ids) AND closed_by_import = :import
                """).param("ids", ids).param("import", importId).update();
    }

    /** Cards on which nobody ever stood. */
    void removeEmpty() {
        jdbc.sql("""
                DELETE FROM family_card c
                WHERE NOT EXISTS (SELECT FROM family_member m WHERE m.card_id = c.id)
                """).update();
    }

    /** Ids of those who stand on a card now, the one with this number. */
    List<Long> listMembers(String number) {
        return jdbc.sql("""
                        SELECT m.resident_id FROM family_member m JOIN family_card c ON c.id = m.card_id
                        WHERE c.number_index = ANY (:wanted) AND m.until_at IS NULL ORDER BY m.id LIMIT 50
                        """)
                .param("wanted", sealing.indexes(Sealing.KK, number).toArray(byte[][]::new))
                .query(Long.class)
                .list();
    }

    /** Ids of those on the same card as somebody, without them. */
    List<Long> listFamily(long resident) {
        return jdbc.sql("""
                        SELECT other.resident_id
                        FROM family_member own JOIN family_member other ON other.card_id = own.card_id
                        WHERE own.resident_id = :resident AND own.until_at IS NULL AND other.until_at IS NULL
                            AND other.resident_id <> :resident
                        ORDER BY other.id LIMIT 50
                        """).param("resident", resident).query(Long.class).list();
    }
}
