package id.pendapa;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** A lesson that one officer writes, another publishes and a third learns. */
final class LessonLife {

    static final String DESK = "/pengaturan/pelajaran";
    static final String TEXT = """
            ---
            judul: Menyapa warga
            ringkasan: Kata pertama di loket.
            menit: 3
            layar: /meja/baru
            ---
            Katakan **selamat pagi**, lalu tanyakan apa yang dapat dibantu.

            # Periksa diri

            ## Apa yang dikatakan lebih dulu?
            - [x] Selamat pagi. -- Benar.
            - [ ] Mana berkasnya? -- Orangnya dulu, baru berkasnya.

            ## Siapa yang disapa?
            - [x] Semua yang datang. -- Benar.
            - [ ] Yang dikenal saja. -- Itu pilih kasih.
            """;

    private LessonLife() {}

    static void live(Function<String, Visitor> staff) {
        String one = begin(staff.apply("kasi"), "menyapa-warga", TEXT);
        act(staff.apply("kasi"), one, "ajukan", Map.of());
        act(staff.apply("sekcam"), one, "terbitkan", Map.of());
        Visitor loket = staff.apply("loket");
        MockHttpServletResponse passed =
                loket.post("/belajar/menyapa-warga", Map.of("versi", "1", "j1", "0", "j2", "0"));
        if (passed.getStatus() != 302) {
            throw new AssertionError(passed.getStatus() + "\n" + Visitor.text(passed));
        }
        MockHttpServletResponse target = enter(staff.apply("camat"), "24", Map.of());
        if (target.getStatus() != 302) {
            throw new AssertionError(target.getStatus() + "\n" + Visitor.text(target));
        }
        take(staff.apply("kasi"), Map.of("pelajaran/menyapa-lagi.md", TEXT));
        if (outside(staff.apply("loket"), "Pelayanan prima", Map.of()).getStatus() != 302) {
            throw new AssertionError("No training is written down.");
        }
        MockHttpServletResponse asked = staff.apply("admin")
                .post(
                        DESK + "/tugas",
                        fields(Map.of("tugas", "GIFT_EXPORT", "pelajaran", "gratifikasi", "hari", "14")));
        if (asked.getStatus() != 302) {
            throw new AssertionError(asked.getStatus() + "\n" + Visitor.text(asked));
        }
    }

    /** Writes down a training from elsewhere. */
    static MockHttpServletResponse outside(Visitor who, String title, Map<String, String> other) {
        Map<String, String> form = fields(Map.of("judul", title, "penyelenggara", "BKPSDM Kota Salatiga", "jp", "8"));
        form.putAll(Map.of("tanggal-hari", "3", "tanggal-bulan", "6", "tanggal-tahun", "2026"));
        form.putAll(other);
        return who.post("/belajar/catatan/luar", form);
    }

    /** Says how much is to be learned in a year. */
    static MockHttpServletResponse enter(Visitor who, String hours, Map<String, String> other) {
        Map<String, String> form = fields(Map.of("jp", hours, "menit", "45", "dasar", "Keputusan Camat 1/2026"));
        form.putAll(Map.of("mulai-hari", "1", "mulai-bulan", "2", "mulai-tahun", "2026"));
        form.putAll(other);
        return who.post("/pengaturan/jam-belajar", form);
    }

    /** Brings a folder and makes drafts of it; its page. */
    static String take(Visitor writer, Map<String, String> files) {
        String page = String.valueOf(bring(writer, zip(files)).getRedirectedUrl());
        writer.post(page, fields(Map.of()));
        return page;
    }

    static MockHttpServletResponse bring(Visitor writer, byte[] packed) {
        return writer.upload(
                DESK + "/impor", new MockMultipartFile("berkas", "pelajaran.zip", "application/zip", packed));
    }

    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes a new one; its address on the desk. */
    static String begin(Visitor writer, String code, String text) {
        MockHttpServletResponse sent = writer.post(DESK + "/baru", fields(Map.of("kode", code, "teks", text)));
        if (sent.getStatus() != 302) {
            throw new AssertionError(sent.getStatus() + "\n" + Visitor.text(sent));
        }
        return String.valueOf(sent.getRedirectedUrl());
    }

    static Map<String, String> fields(Map<String, String> typed) {
        Map<String, String> form =
                new HashMap<>(Map.of("kunci", UUID.randomUUID().toString()));
        form.putAll(typed);
        return form;
    }

    /** Writes the next draft as the lesson stands now. */
    static int write(Visitor writer, String one, String text) {
        Map<String, String> form = fields(Map.of("teks", text));
        form.put("versi", Visitor.hidden("versi", writer.get(one + "/draf")));
        return writer.post(one + "/draf", form).getStatus();
    }

    /** Does one thing with a lesson as it stands now. */
    static MockHttpServletResponse act(Visitor who, String one, String move, Map<String, String> typed) {
        Map<String, String> form = fields(typed);
        form.put("langkah", move);
        form.put("versi", Visitor.hidden("versi", who.get(one + "/draf")));
        return who.post(one + "/langkah", form);
    }
}
