package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.pendapa.testing.PageMeter;
import id.pendapa.testing.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A lesson from the screen that it explains to the record of whoever learned it, and from its first draft to its readers. */
final class LessonWalk {

    private final Hall hall;
    private final Looks look;
    private final SettableClock clock;

    LessonWalk(Hall hall, Looks look, SettableClock clock) {
        this.clock = clock;
        this.hall = hall;
        this.look = look;
    }

    void through() {
        learn(hall.signIn("loket"));
        write(hall.signIn("kasi"), hall.signIn("sekcam"));
        folder(hall.signIn("kasi"));
        duties(hall.signIn("admin"));
        lose(hall.signIn("loket"));
        outside(hall.signIn("loket"), hall.signIn("camat"));
    }

    private void outside(Hands loket, Hands camat) {
        Page page = loket.page();
        page.navigate("/belajar/catatan/luar");
        look.at(page, "belajar-luar");
        loket.press("Catat");
        look.only(page, "belajar-luar-salah");
        loket.fill("judul", "Pelayanan prima");
        loket.fill("penyelenggara", "BKPSDM Kota Salatiga");
        loket.fill("tanggal-hari", "3");
        loket.fill("tanggal-bulan", "6");
        loket.fill("tanggal-tahun", "2026");
        loket.fill("jp", "8");
        loket.press("Catat");
        look.at(page, "belajar-catatan-luar");
        Page decides = camat.page();
        decides.navigate("/pengaturan/pelajaran/luar");
        look.at(decides, "pelajaran-luar");
        decides.locator("main dl a").first().click();
        look.at(decides, "pelajaran-luar-satu");
        decides.locator("summary").last().click();
        camat.press("Tolak");
        look.only(decides, "pelajaran-luar-tolak");
    }

    private void lose(Hands loket) {
        Page page = loket.page();
        page.navigate("/belajar");
        look.only(page, "belajar-diminta");
        Instant before = clock.instant();
        clock.advance(Duration.ofDays(15));
        Hands late = hall.signIn("loket");
        late.page().navigate("/meja/baru");
        look.only(late.page(), "belajar-dulu");
        late.page().locator("main a.govuk-button").click();
        late.choose("j1", "1");
        late.choose("j2", "0");
        late.choose("j3", "0");
        late.press("Periksa jawaban saya");
        clock.set(before);
    }

    private void duties(Hands admin) {
        Page page = admin.page();
        page.navigate("/pengaturan/pelajaran/tugas");
        look.at(page, "pelajaran-tugas");
        admin.press("Minta pelajaran ini");
        look.only(page, "pelajaran-tugas-salah");
        page.selectOption("[name=tugas]", "WALK_IN_CREATE");
        page.selectOption("[name=pelajaran]", "melayani-di-loket");
        admin.press("Minta pelajaran ini");
        look.only(page, "pelajaran-tugas-siapa");
        page.locator("main table a").first().click();
        look.at(page, "pelajaran-tugas-satu");
        page.locator("#hari").fill("0");
        admin.press("Simpan");
        look.only(page, "pelajaran-tugas-satu-salah");
    }

    private void learn(Hands loket) {
        Page page = loket.page();
        page.navigate("/meja/akun-warga");
        page.locator(".pendapa-how a").click();
        look.at(page, "belajar-pelajaran");
        page.navigate("/belajar/hari-pertama");
        look.at(page, "belajar-hari-pertama");
        page.navigate("/belajar/cara?di=/bukan/halaman");
        look.at(page, "belajar-cara");
        page.navigate("/belajar/catatan");
        look.only(page, "belajar-catatan-kosong");
        page.navigate("/belajar/akun-warga");
        loket.choose("j1", "0");
        loket.press("Periksa jawaban saya");
        look.only(page, "belajar-belum-dijawab");
        loket.choose("j2", "0");
        loket.choose("j3", "0");
        loket.press("Periksa jawaban saya");
        look.at(page, "belajar-belum-tepat");
        page.navigate("/belajar/akun-warga");
        loket.choose("j1", "1");
        loket.choose("j2", "0");
        loket.choose("j3", "0");
        loket.press("Periksa jawaban saya");
        look.at(page, "belajar-tepat");
        page.navigate("/belajar");
        look.at(page, "belajar");
        page.navigate("/belajar/catatan");
        look.at(page, "belajar-catatan");
        look.weigh("/belajar/catatan/unduh.csv", PageMeter.cookies(page.context()));
        page.navigate("/belajar/menolak-dengan-baik");
        look.at(page, "belajar-beberapa");
    }

    private void folder(Hands kasi) {
        Page page = kasi.page();
        look.weigh("/pengaturan/pelajaran/pelajaran.zip", PageMeter.cookies(page.context()));
        page.navigate("/pengaturan/pelajaran/impor");
        look.at(page, "pelajaran-impor");
        kasi.press("Lihat isinya");
        look.only(page, "pelajaran-impor-salah");
        page.setInputFiles("#berkas", new FilePayload("pelajaran.zip", "application/zip", zip()));
        kasi.press("Lihat isinya");
        look.at(page, "pelajaran-impor-isi");
        kasi.press("Jadikan draf");
        look.only(page, "pelajaran-impor-jadi");
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("pelajaran/menyapa-warga.md"));
            zip.write(Files.readAllBytes(Path.of("src/main/resources/learning/akun-warga.md")));
            zip.putNextEntry(new ZipEntry("pelajaran/belum-jadi.md"));
            zip.write("Baru satu kalimat.".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Hands kasi, Hands sekcam) {
        Page page = kasi.page();
        page.navigate("/pengaturan/pelajaran");
        look.at(page, "pelajaran");
        page.navigate("/pengaturan/pelajaran/baru");
        look.at(page, "pelajaran-baru");
        kasi.press("Simpan draf");
        look.only(page, "pelajaran-salah");
        kasi.fill("kode", "kata-pertama");
        kasi.press("Lihat dulu");
        look.only(page, "pelajaran-lihat");
        kasi.press("Simpan draf");
        look.only(page, "pelajaran-draf-salah");
        page.navigate("/pengaturan/pelajaran/gratifikasi/draf");
        look.at(page, "pelajaran-ubah");
        kasi.press("Simpan draf");
        kasi.press("Ajukan kepada orang kedua");
        look.at(page, "pelajaran-diajukan");
        sekcam.page().navigate("/pengaturan/pelajaran/gratifikasi");
        look.at(sekcam.page(), "pelajaran-terbitkan");
        sekcam.press("Terbitkan");
        look.at(sekcam.page(), "pelajaran-terbit");
        sekcam.page().navigate("/pengaturan/jam-belajar");
        look.at(sekcam.page(), "jam-belajar");
        sekcam.press("Tetapkan");
        look.only(sekcam.page(), "jam-belajar-salah");
        sekcam.page().navigate("/pengaturan/pelajaran/gratifikasi/2");
        look.at(sekcam.page(), "pelajaran-versi");
    }
}
