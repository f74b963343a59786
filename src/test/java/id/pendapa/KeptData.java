package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.database.SecondOffice;
import id.pendapa.platform.database.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;

/** The office says how long requests are kept, holds one and destroys another. */
final class KeptData {

    private KeptData() {}

    static void live(String host, String number, Visitor officer) {
        term(host, officer, "SKTM");
        Map<String, String> hold = Map.of(
                "nomor",
                number,
                "alasan",
                "Perkara di " + host,
                "kunci",
                UUID.randomUUID().toString());
        assertMoved(officer.post("/pelindungan/tahan", hold));
    }

    /** Another request ended long ago, and two let it be destroyed. */
    static void destroy(String host, String number, Visitor maker, Visitor officer, Visitor second) {
        end(host, number);
        term(host, officer, "UMUM");
        MockHttpServletResponse drawn = maker.post(
                "/pelindungan/pemusnahan", Map.of("kunci", UUID.randomUUID().toString()));
        assertMoved(drawn);
        assertMoved(officer.post(drawn.getRedirectedUrl() + "/setujui", Map.of("versi", "1", "setuju", "ya")));
        assertMoved(second.post(drawn.getRedirectedUrl() + "/setujui", Map.of("versi", "2", "setuju", "ya")));
    }

    private static void end(String host, String number) {
        String schema = (host.equals(SecondOffice.HOST) ? SecondOffice.KEY : new OfficeKey("tingkir")).schema();
        try (Connection superuser = TestPostgres.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.executeUpdate("UPDATE " + schema + ".service_request SET phase = 'ENDED', outcome = 'GRANTED',"
                    + " ended_at = '2023-01-02' WHERE number = '" + number + "'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void term(String host, Visitor officer, String service) {
        String place = "/pelindungan/retensi/" + service;
        Map<String, String> term = new HashMap<>(Map.of(
                "versi",
                Visitor.hidden("versi", officer.get(place)),
                "klas",
                "Kelas dari " + host,
                "nasib",
                "MUSNAH",
                "tahun",
                "2",
                "dasar",
                "JRA",
                "alasan",
                "Uji"));
        term.putAll(Map.of("mulai-hari", "25", "mulai-bulan", "11", "mulai-tahun", "2026"));
        assertMoved(officer.post(place, term));
    }

    private static void assertMoved(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(302);
    }
}
