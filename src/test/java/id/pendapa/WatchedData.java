package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;

/** An applicant asks about the own data, and the data-protection officer answers. */
final class WatchedData {

    private WatchedData() {}

    static void live(String host, String number, Visitor applicant, Visitor officer) {
        assertMoved(applicant.post("/cek/" + number + "/tanya", form("pertanyaan", "Siapa di " + host)));
        String question = Visitor.find("href=\"(/pelindungan/tanya/\\d+)\"", officer.get("/pelindungan"));
        assertThat(officer.get(question).getStatus()).isEqualTo(200);
        assertMoved(officer.post(question, form("jawaban", "Petugas loket di " + host)));
        demand(host, number, applicant, officer);
        correction(host, number, applicant, officer);
        breach(host, number, officer);
        processing(host, officer);
    }

    /** The office writes who processes data for it. */
    private static void processing(String host, Visitor officer) {
        Map<String, String> processor = new HashMap<>(form("nama", "Penyedia " + host));
        processor.putAll(Map.of("tujuan", "Server", "data", "Semua", "negara", "Indonesia", "contoh", "ya"));
        assertMoved(officer.post("/pelindungan/catatan/baru?jenis=pemroses", processor));
    }

    /** Protection fails, and its applicant is told. */
    private static void breach(String host, String number, Visitor officer) {
        Map<String, String> made = new HashMap<>(form("bagaimana", "LOST"));
        made.putAll(Map.of("uraian", "Hilang di " + host, "data", "Nama", "akun", "", "nomor", number));
        for (String field : new String[] {"diketahui", "mulai"}) {
            made.putAll(Map.of(
                    field + "-hari", "25", field + "-bulan", "11", field + "-tahun", "2026", field + "-jam", "08.00"));
        }
        MockHttpServletResponse recorded = officer.post("/pelindungan/kebocoran/baru", made);
        assertMoved(recorded);
        Map<String, String> handled = Map.of("versi", "1", "penanganan", "Dicari di " + host);
        assertMoved(officer.post(recorded.getRedirectedUrl() + "/penanganan", handled));
    }

    /** The applicant demands a copy, and the officer grants it. */
    private static void demand(String host, String number, Visitor applicant, Visitor officer) {
        Map<String, String> asked = new HashMap<>(form("hak", "ACCESS"));
        asked.put("uraian", "Salinan dari " + host);
        assertMoved(applicant.post("/cek/" + number + "/hak", asked));
        String demand = openDemand(number, officer);
        Map<String, String> answer = new HashMap<>(form("putusan", "GRANTED"));
        answer.putAll(Map.of("versi", "1", "alasan", "Salinan dibuat di " + host));
        assertMoved(officer.post(demand, answer));
    }

    private static String openDemand(String number, Visitor officer) {
        return Visitor.find(
                "href=\"(/pelindungan/permintaan/\\d+)\"[^>]*>[^<]*" + number, officer.get("/pelindungan/permintaan"));
    }

    /** The applicant says that an answer is wrong; it is granted and written beside the record, whose letter was issued. */
    private static void correction(String host, String number, Visitor applicant, Visitor officer) {
        Map<String, String> asked = new HashMap<>(form("hak", "CORRECTION"));
        asked.putAll(Map.of("data", "alamat", "uraian", "Jalan lain di " + host));
        assertMoved(applicant.post("/cek/" + number + "/hak", asked));
        String demand = openDemand(number, officer);
        Map<String, String> answer = new HashMap<>(form("putusan", "GRANTED"));
        answer.putAll(Map.of("versi", "1", "alasan", "Sesuai KTP di " + host));
        assertMoved(officer.post(demand, answer));
        String version = Visitor.hidden("versi", officer.get(demand + "/terapkan"));
        Map<String, String> right = new HashMap<>(form("alamat", "Jalan baru " + host));
        right.put("versi", version);
        assertMoved(officer.post(demand + "/terapkan", right));
    }

    /** The office sets its own limit for alarms, and the auditor enters the own family card and a delay. */
    static void limit(String host, Visitor auditor) {
        Map<String, String> delay = new HashMap<>(form("jabatan", "Auditor"));
        delay.putAll(Map.of("alasan", "Pemeriksaan di " + host, "dasar", "Pasal contoh", "hari", "30"));
        assertMoved(auditor.post("/pelindungan/penundaan", delay));
        assertMoved(auditor.post("/akun/keluarga", Map.of("kk", "3373020101160000")));
        assertMoved(auditor.post(
                "/pelindungan/peringatan/batas",
                Map.of("per-jam", "9", "per-hari", Integer.toString(host.length() + 9), "versi", "1")));
    }

    private static Map<String, String> form(String name, String value) {
        return Map.of(name, value, "kunci", UUID.randomUUID().toString());
    }

    private static void assertMoved(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(302);
    }
}
