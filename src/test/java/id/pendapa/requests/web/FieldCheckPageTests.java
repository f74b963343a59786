package id.pendapa.requests.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.requests.RequestIntake;
import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A check on the spot, with photos, by whoever took the request. */
@PageTest
class FieldCheckPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    RequestIntake intake;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasSeenIsKeptWithItsPhotosAndReadAtTheDesk() throws IOException {
        String number = SentRequest.umum(intake, catalogue);
        Cookie[] loket = signIn(pages, "loket");
        String page = "/meja/" + number + "/lapangan";
        assertThat(get(page, loket))
                .bodyText()
                .contains("Ambil permohonan ini dulu")
                .doesNotContain("⟦");
        assertThat(send(page, form(number, "MATCHES", "Rumahnya ada"), loket)).hasStatus(409);
        take(loket, number);
        assertThat(get(page, loket))
                .bodyText()
                .contains("Belum ada pemeriksaan", "Simpan pemeriksaan", "Paling banyak 5")
                .doesNotContain("⟦");
        Map<String, String> form = form(number, "MATCHES", "Rumahnya ada");
        assertThat(send(page, form, loket, photo(), photo())).hasRedirectedUrl(page);
        assertThat(send(page, form, loket, photo(), photo())).hasRedirectedUrl(page);

        String body = body(get(page, signIn(pages, "camat")));
        assertThat(body)
                .contains("Rumahnya ada", "Sesuai dengan permohonan", "Foto 2")
                .doesNotContain("Foto 3", "⟦");
        String file = body.replaceAll("(?s).*href=\"(/meja/[^\"]*/berkas/[^\"]+)\".*", "$1");
        assertThat(get(file, loket)).hasStatusOk().hasHeader("Content-Type", "image/jpeg");
        assertThat(get("/meja/" + number, loket))
                .bodyText()
                .contains("Pemeriksaan lapangan (1)", "Petugas memeriksa di lapangan")
                .doesNotContain("Rumahnya ada");
        assertThat(get(page, signIn(pages, "lurah2"))).hasStatus(404);
        assertThat(count("audit_entry WHERE action = 'request.field-checked' AND subject_key = ", number))
                .isOne();
        assertThat(count("access_entry WHERE purpose = 'desk-field-check' AND subject_key = ", number))
                .isPositive();
        assertThat(jdbc.sql("SELECT text_sealed FROM field_check")
                        .query(byte[].class)
                        .single())
                .isNotEqualTo("Rumahnya ada".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void whatIsMissingOrNoPhotoIsSaidBesideItAndTheWordsStay() throws IOException {
        String number = SentRequest.umum(intake, catalogue);
        Cookie[] loket = signIn(pages, "loket");
        take(loket, number);
        String page = "/meja/" + number + "/lapangan";
        assertThat(send(page, form(number, "", "Pagar terkunci"), loket))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih hasilnya", "Pagar terkunci");
        assertThat(send(page, form(number, "UNCLEAR", " "), loket))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis apa yang Anda lihat");
        MockMultipartFile text = new MockMultipartFile("foto", "foto.jpg", "image/jpeg", new byte[] {1, 2, 3});
        assertThat(send(page, form(number, "UNCLEAR", "Pagar terkunci"), loket, text))
                .hasStatus(422)
                .bodyText()
                .contains("Pagar terkunci")
                .doesNotContain("⟦");
        assertThat(send(
                        page,
                        form(number, "UNCLEAR", "Pagar terkunci"),
                        loket,
                        photo(),
                        photo(),
                        photo(),
                        photo(),
                        photo(),
                        photo()))
                .hasStatus(422)
                .bodyText()
                .contains("Paling banyak 5 berkas");
        Map<String, String> stale = new java.util.HashMap<>(form(number, "UNCLEAR", "Pagar terkunci"));
        stale.put("versi", "1");
        assertThat(send(page, stale, loket)).hasStatus(409);
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM field_check c JOIN service_request r ON r.id = c.request_id WHERE r.number = :number
                        """).param("number", number).query(Integer.class).single())
                .isZero();
    }

    @Test
    void photosStayWhereSomethingElseIsWrong() throws IOException {
        String number = SentRequest.umum(intake, catalogue);
        Cookie[] loket = signIn(pages, "loket");
        take(loket, number);
        String page = "/meja/" + number + "/lapangan";
        Map<String, String> form = new HashMap<>(form(number, "", "Pagar terkunci"));
        MvcTestResult wrong = send(page, form, loket, photo(), photo());
        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("Sudah terkirim: rumah (1).jpg")
                .doesNotContain("⟦");
        String kept = body(wrong).replaceAll("(?s).*name=\"foto-ada\" value=\"([^\"]+)\".*", "$1");
        assertThat(kept.split(" ")).hasSize(2);
        MockMultipartFile document = new MockMultipartFile("foto", "surat.pdf", "application/pdf", pdf());
        form.put("foto-ada", kept);
        form.put("hasil", "UNCLEAR");
        assertThat(send(page, form, loket, document)).hasStatus(422).bodyText().contains("Pilih foto, bukan PDF", kept);

        assertThat(send(page, form, loket)).hasRedirectedUrl(page);
        assertThat(send(page, form, loket)).as("pressed twice").hasRedirectedUrl(page);
        assertThat(get(page, loket)).bodyText().contains("Foto 2").doesNotContain("Foto 3", "foto-ada");
        assertThat(count("stored_file WHERE owner_kind = 'request' AND owner_key = ", number))
                .isEqualTo(2);
        assertThat(count("stored_file WHERE owner_key = ", "lapangan-" + number))
                .isZero();
        assertThat(send(page, form(number, "UNCLEAR", "Lagi"), signIn(pages, "camat"), photo()))
                .as("whoever did not take it stores nothing")
                .hasStatus4xxClientError();
        assertThat(count("stored_file WHERE owner_key = ", "lapangan-" + number))
                .isZero();
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private Map<String, String> form(String number, String finding, String text) {
        return Map.of(
                "versi",
                version(number),
                "hasil",
                finding,
                "keterangan",
                text,
                "kunci",
                UUID.randomUUID().toString());
    }

    private void take(Cookie[] session, String number) {
        assertThat(pages.post()
                        .uri("/meja/" + number + "/ambil")
                        .cookie(session)
                        .with(csrf())
                        .param("versi", "1")
                        .param("alasan", "Mendesak"))
                .hasStatus(302);
    }

    private String version(String number) {
        return jdbc.sql("SELECT version FROM service_request WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private int count(String where, String number) {
        return jdbc.sql("SELECT count(*) FROM " + where + ":key")
                .param("key", number)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(String address, Cookie... session) {
        return pages.get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult send(
            String address, Map<String, String> form, Cookie[] session, MockMultipartFile... photos) {
        var request = pages.post().uri(address).multipart();
        for (MockMultipartFile photo : photos) {
            request.file(photo);
        }
        request.cookie(session).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static MockMultipartFile photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
        return new MockMultipartFile("foto", "rumah (1).PNG", "image/png", out.toByteArray());
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
