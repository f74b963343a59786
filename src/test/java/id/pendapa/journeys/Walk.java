package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.journeys.Hall.Ticket;
import id.pendapa.testing.PageMeter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** One request's way through the office, looking at every page that somebody sees on it. */
final class Walk {

    private static final String PHONE = "081234567890";
    private static final Pattern CODE = Pattern.compile("Kode masuk Anda: \\d{6}");

    private final Hall hall;
    private final Looks look;

    Walk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through(Hands citizen) {
        arrive(citizen);
        Ticket ticket = apply(citizen);
        draft(citizen, ticket);
        desk(ticket.number());
        String code = sign(ticket.number());
        hall.follow(citizen, ticket);
        letter(citizen.page(), ticket.number(), code);
        watched(citizen, ticket.number());
        account(citizen, ticket);
        settings(citizen.page());
    }

    /** Who saw the data, a question about it, and its answer. */
    private void watched(Hands citizen, String number) {
        Page page = citizen.page();
        String own = "/cek/" + number;
        open(page, own + "/jejak", "cek-jejak");
        open(page, own + "/jejak?sendiri=ya", "cek-jejak-sendiri");
        page.locator("main ol a").first().click();
        look.at(page, "cek-tanya");
        citizen.press("Kirim pertanyaan");
        look.at(page, "cek-tanya-salah");
        citizen.fill("pertanyaan", "Mengapa surat saya dibuka?");
        citizen.press("Kirim pertanyaan");
        look.at(page, "cek-jejak-tanya");
        Page officer = hall.signIn("ppdp").page();
        open(officer, "/pelindungan", "pelindungan");
        officer.locator("main li a").first().click();
        look.at(officer, "pelindungan-tanya");
        officer.locator("#jawaban").fill("Surat dibaca sebelum ditandatangani.");
        officer.locator("main form button").click();
        look.at(officer, "pelindungan-dijawab");
        open(officer, "/pelindungan?terjawab=ya", "pelindungan-terjawab");
        open(page, own + "/jejak", "cek-jejak-dijawab");
        new RightsWalk(look).through(citizen, number, hall.signIn("ppdp"));
        Page auditor = hall.signIn("auditor").page();
        open(auditor, "/pelindungan/peringatan", "peringatan");
        auditor.locator("#per-jam").fill("0");
        auditor.locator("form[action$='/batas'] button").click();
        look.at(auditor, "peringatan-salah");
    }

    /** A citizen's own account. */
    private void account(Hands citizen, Ticket ticket) {
        Page page = citizen.page();
        open(page, "/saya/masuk/kunci-sandi", "saya-masuk-kunci");
        open(page, "/saya/masuk", "saya-masuk");
        citizen.press("Kirim kode");
        look.at(page, "saya-masuk-salah");
        citizen.fill("kontak", PHONE);
        citizen.press("Kirim kode");
        look.at(page, "saya-kode");
        citizen.fill("kode", "1");
        citizen.press("Masuk ke akun saya");
        look.at(page, "saya-kode-salah");
        Page messages = page.context().newPage();
        messages.navigate(URI.create(page.url()).resolve("/contoh/pesan").toString());
        citizen.fill(
                "kode", Hall.find(CODE, messages.locator("main").innerText()).replaceAll("\\D", ""));
        messages.close();
        citizen.press("Masuk ke akun saya");
        look.at(page, "saya-kosong");
        open(page, "/saya/permohonan", "saya-masukkan");
        citizen.press("Masukkan");
        look.at(page, "saya-masukkan-salah");
        citizen.fill("nomor", ticket.number());
        citizen.fill("kode", ticket.secret());
        citizen.press("Masukkan");
        look.at(page, "saya");
        open(page, "/saya/akun", "saya-akun");
        new OwnKeyWalk(hall, look).through(page);
        open(page, "/saya/akun/hapus", "saya-hapus");
        open(page, "/saya/jejak", "saya-jejak");
    }

    private void arrive(Hands citizen) {
        Page page = citizen.page();
        open(page, "/", "depan");
        open(page, "/layanan", "layanan");
        open(page, "/cek", "cek");
        open(page, "/verifikasi", "verifikasi");
        open(hall.visitor(), "/masuk", "masuk"); // No citizen comes there.
        open(hall.visitor(), "/masuk/kunci-sandi", "masuk-kunci-sandi");
        open(page, "/contoh/pesan", "pesan");
        open(page, "/permohonan/lanjutkan", "lanjutkan");
        languages(page);
        open(page, "/layanan/UMUM", "layanan-kartu");
        citizen.press("Mulai mengajukan");
        page.navigate(page.url().replaceFirst("/isi/.*", "/hapus"));
        look.at(page, "hapus-isian");
        page.locator("main form button").first().click();
        look.at(page, "isian-terhapus");
        group(citizen);
    }

    /** The hall in the other languages, and back. */
    private void languages(Page page) {
        for (String language : List.of("en", "jv", "id")) {
            page.navigate("/layanan/UMUM");
            look.weigh("/bahasa/" + language + "?ke=/layanan/UMUM", PageMeter.cookies(page.context()));
            page.locator("header a[hreflang='" + language + "']").click();
            look.at(page, "layanan-kartu-" + language);
        }
    }

    /** A page whose rows can be added. */
    private void group(Hands citizen) {
        Page page = citizen.page();
        page.navigate("/layanan/RISET");
        citizen.press("Mulai mengajukan");
        page.navigate(page.url().replaceFirst("/isi/.*", "/isi/peserta"));
        look.at(page, "isi-peserta");
        page.locator("main form button").last().click();
        look.at(page, "isi-peserta-lebih");
        page.navigate(page.url().replaceFirst("/isi/.*", "/hapus"));
        page.locator("main form button").first().click();
    }

    private Ticket apply(Hands citizen) {
        Page page = citizen.page();
        page.navigate("/layanan/UMUM");
        citizen.press("Mulai mengajukan");
        look.at(page, "isi-orang");
        hall.answerPerson(citizen, "pemohon", "Suharti Contoh", "3373025708900000", "1990", "P");
        hall.next(citizen);
        hall.next(citizen);
        look.at(page, "isi-salah");
        citizen.fill("nomorKk", "3373020101150000");
        hall.next(citizen);
        look.at(page, "isi-alamat");
        hall.answerHome(citizen);
        hall.next(citizen);
        citizen.fill("hp", PHONE);
        hall.next(citizen);
        citizen.fill("keperluan", "Melamar pekerjaan di toko");
        hall.next(citizen);
        look.at(page, "isi-berkas");
        hall.bringPaper(citizen, "fotoKtp");
        page.locator("#fotoKk").setInputFiles(Path.of("docs/pictures/card-360.png"));
        hall.next(citizen);
        hall.next(citizen);
        look.at(page, "isi-pernyataan");
        citizen.tick("benar");
        hall.next(citizen);
        look.at(page, "periksa-isian");
        look.weigh(
                URI.create(page.url()).getPath().replace("/periksa", "/cetak/pengantar-rt-rw") + "?kertas=F4",
                PageMeter.cookies(page.context()));
        page.locator(".pendapa-keep a").first().click();
        look.at(page, "simpan-nanti");
        page.goBack();
        citizen.press("Kirim permohonan");
        look.at(page, "tanda-terima");
        String own = URI.create(page.url()).getPath();
        look.weigh(own + ".pdf", PageMeter.cookies(page.context()));
        look.weigh(own.replace("/terima", ""), PageMeter.cookies(page.context()));
        return hall.readReceipt(page);
    }

    /** The applicant reads the letter before it is signed, and says what is wrong. */
    private void draft(Hands citizen, Ticket ticket) {
        hall.follow(citizen, ticket);
        Page page = citizen.page();
        String own = "/cek/" + ticket.number() + "/konsep";
        open(page, own, "cek-konsep");
        downloads(page, own);
        page.navigate(own);
        citizen.press("Kirim tanggapan");
        look.at(page, "cek-konsep-salah");
        citizen.fill("tanggapan", "Nama jalan saya keliru");
        citizen.press("Kirim tanggapan");
        look.at(page, "cek-konsep-tanggapan");
    }

    private void desk(String number) {
        Hands clerk = hall.signIn("loket");
        Page page = clerk.page();
        look.weigh("/akun/mulai", PageMeter.cookies(page.context()));
        open(page, "/akun", "akun");
        open(page, "/akun/kunci-sandi", "kunci-sandi");
        open(page, "/meja", "meja");
        open(page, "/meja/cari", "meja-cari");
        open(page, "/meja/legalisir", "meja-legalisir");
        open(page, "/meja/pesan", "meja-pesan");
        downloads(page, "/meja/pesan");
        open(page, "/meja/telusur?keadaan=OPEN", "meja-telusur");
        clerk.fill("nama", "Sedang dikerjakan");
        clerk.press("Simpan");
        look.at(page, "meja-telusur-tersimpan");
        open(page, "/meja/tampilan", "meja-tampilan");
        open(page, "/meja/baru", "loket-pilih");
        open(page, "/meja/baru/UMUM", "loket-isi");
        page.navigate("/meja/" + number);
        clerk.press("Ambil permohonan ini");
        look.at(page, "meja-permohonan");
        clerk.press("Tampilkan data lengkap");
        look.at(page, "meja-permohonan-lengkap");
        downloads(page, "/meja/" + number);
        look.weigh("/meja/" + number + "/tanda-terima?kertas=80mm", PageMeter.cookies(page.context()));
        open(page, "/meja/" + number + "/serahkan", "meja-serahkan");
        open(page, "/meja/" + number + "/janji", "meja-janji");
        open(page, "/meja/" + number + "/pesan", "meja-kabar");
        open(page, "/meja/" + number + "/catatan", "meja-catatan");
        clerk.fill("catatan", "Ditelepon, datang besok.");
        clerk.press("Simpan catatan");
        open(page, "/meja/" + number + "/betulkan/keperluan", "meja-betulkan");
        open(page, "/meja/" + number + "/tanggapan", "meja-tanggapan");
        page.locator("[name='hasil'][value='tetap']").check();
        page.locator("[name='jawaban']").fill("Sudah sama dengan KTP");
        clerk.press("Kirim jawaban");
        look.at(page, "meja-tanggapan-dijawab");
        Page sekcam = hall.signIn("sekcam").page();
        open(sekcam, "/meja/limpahkan", "limpahkan");
        open(sekcam, sekcam.locator("main td a, main th a").first().getAttribute("href"), "limpahkan-satu");
        open(page, "/meja/" + number + "/lapangan", "meja-lapangan");
        page.locator("[name='hasil'][value='MATCHES']").check();
        clerk.fill("keterangan", "Rumahnya ada, nomornya benar");
        page.locator("#foto").setInputFiles(Path.of("docs/pictures/card-360.png"));
        clerk.press("Simpan pemeriksaan");
        look.at(page, "meja-lapangan-ditulis");
        page.navigate("/meja/" + number);
        clerk.press("Nyatakan lengkap");
        open(sekcam, "/meja/" + number + "/orang-kedua", "meja-orang-kedua");
        open(sekcam, "/pengaturan/pelaksana", "pelaksana");
        open(sekcam, "/pengaturan/pelimpahan", "pelimpahan");
        open(sekcam, "/pengaturan/cuti", "cuti");
        open(sekcam, "/pengaturan/libur", "libur");
        sekcam.locator("#berkas").setInputFiles(newHolidays());
        sekcam.locator("#dasar-berkas").fill("SKB contoh");
        sekcam.locator("form[action$='/periksa'] button").click();
        look.at(sekcam, "libur-periksa");
        Page admin = hall.signIn("admin").page();
        open(admin, "/pengaturan/cadangan", "cadangan");
        open(admin, "/pengaturan/layanan", "kartu-layanan");
        open(admin, "/pengaturan/layanan/DISP-NIKAH/isi", "isi-layanan");
        open(admin, "/pengaturan/layanan/UMUM/coba", "coba-layanan");
        admin.locator("main form .govuk-button").first().click();
        look.at(admin, "coba-layanan-hasil");
        open(admin, "/pengaturan/layanan/unggah", "unggah-layanan");
        open(admin, "/pengaturan/layanan/RISET/henti", "henti-layanan");
        open(admin, "/pengaturan/layanan/UMUM", "kartu-layanan-satu");
        look.weigh("/pengaturan/layanan/UMUM/definisi.json", PageMeter.cookies(admin.context()));
        admin.locator("#hasil").fill("Surat keterangan");
        admin.locator("#alasan").fill("Lebih singkat");
        admin.locator("main form .govuk-button").last().click();
        look.at(admin, "kartu-layanan-usulan");
        open(admin, URI.create(admin.url()).getPath() + "/coba", "coba-usulan");
    }

    private static Path newHolidays() {
        try {
            Path list = Files.createTempFile("libur", ".csv");
            return Files.writeString(list, "2026-11-26,LOKAL,Hari contoh\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Through to the signature by pen; the code of the letter. */
    private String sign(String number) {
        hall.verify("kasi", number, 3, true);
        Hands sekcam = hall.take("sekcam", number);
        downloads(sekcam.page(), "/meja/" + number);
        sekcam.press("Paraf dan ajukan tanda tangan");
        Page camat = hall.signIn("camat").page();
        open(camat, "/tanda-tangan", "tanda-tangan");
        camat.locator("main input[name='pilih']").first().check();
        camat.locator("#sandi").fill("salah");
        String outcome = camat.waitForResponse(
                        answer -> answer.url().endsWith("/daftar/bersama"),
                        () -> camat.locator("form[action$='/bersama'] button").click())
                .headerValue("content-location");
        look.at(camat, "tanda-tangan-bersama");
        open(camat, outcome, "tanda-tangan-bersama-nanti");
        camat.navigate("/tanda-tangan");
        camat.locator("main a[href^='/tanda-tangan/']").first().click();
        look.at(camat, "tanda-tangan-surat");
        String code = camat.url().replaceFirst(".*/", "");
        look.weigh("/tanda-tangan/" + code + "/surat", PageMeter.cookies(camat.context()));
        camat.locator("summary").all().forEach(summary -> summary.click());
        camat.locator("[name='alasan-pena']").fill("Jaringan mati");
        camat.locator("form[action$='/pena'] button").click();
        Page clerk = hall.signIn("loket").page();
        open(clerk, "/tanda-tangan/pena", "pena");
        open(clerk, "/tanda-tangan/pena/" + code, "pena-surat");
        Pen.scan(clerk, code);
        open(camat, "/surat", "buku-surat");
        open(camat, "/surat/" + code, "buku-surat-satu");
        open(camat, "/surat/buku", "buku-surat-setahun");
        open(sekcam.page(), "/surat/sub/" + code, "nomor-sub");
        reserve(sekcam);
        downloads(clerk, "/meja/" + number);
        return code;
    }

    /** Numbers for letters that are written outside of Pendapa. */
    private void reserve(Hands sekcam) {
        open(sekcam.page(), "/surat/cadangkan", "nomor-cadangkan");
        sekcam.fill("jumlah", "2");
        sekcam.fill("kode-klasifikasi", "005");
        sekcam.fill("untuk", "Seksi Pemerintahan");
        sekcam.press("Cadangkan");
        look.at(sekcam.page(), "nomor-cadangkan-salah");
        sekcam.fill("alasan", "Undangan ditulis dengan tangan");
        sekcam.press("Cadangkan");
        look.at(sekcam.page(), "nomor-luar");
        open(sekcam.page(), "/pengaturan/kata-surat", "kata-surat");
        open(sekcam.page(), "/pengaturan/kata-surat/WARIS/PERNYATAAN", "kata-surat-satu");
        sekcam.press("Simpan");
        look.at(sekcam.page(), "kata-surat-salah");
    }

    /** The administrator hands a link over, and its officer opens it. */
    private void settings(Page officer) {
        Page admin = hall.signIn("admin").page();
        open(admin, "/pengaturan/jabatan", "jabatan");
        admin.locator("main a", new Page.LocatorOptions().setHasText("Camat Tingkir"))
                .click();
        look.at(admin, "jabatan-satu");
        admin.locator("#orang").selectOption("kosong");
        admin.locator("#mulai-hari").fill("1");
        admin.locator("#mulai-bulan").fill("12");
        admin.locator("#mulai-tahun").fill("2026");
        admin.locator("form[action$='/periksa'] button").click();
        look.at(admin, "jabatan-akibat");
        open(admin, "/pengaturan", "pengaturan");
        open(admin, "/pengaturan/nomor", "nomor");
        admin.locator("main dl a").first().click();
        look.at(admin, "nomor-satu");
        open(admin, "/pengaturan/saluran", "saluran");
        admin.locator("#wa-verifikasi").fill("kata-uji");
        admin.locator("main form .govuk-button").first().click();
        look.weigh("/pesan/status/whatsapp?hub.mode=subscribe&hub.verify_token=kata-uji&hub.challenge=1", "");
        open(admin, "/pengaturan/tugas", "tugas");
        open(admin, "/pengaturan/jam", "jam");
        open(admin, "/pengaturan/profil", "profil");
        open(admin, "/pengaturan/profil/33.73.02.1002", "profil-kelurahan");
        open(admin, "/pengaturan/wilayah", "wilayah");
        open(admin, "/pengaturan/kunci-sandi", "kunci-sandi-petugas");
        open(admin, "/pengaturan/akun", "akun-petugas");
        admin.locator("main a", new Page.LocatorOptions().setHasText("Contoh Empatbelas"))
                .click();
        look.at(admin, "akun-satu");
        open(officer, new RecoveryWalk(hall, look).link(admin), "sandi");
    }

    private void letter(Page citizen, String number, String code) {
        look.at(citizen, "cek-permohonan");
        open(citizen, "/cek/" + number + "/batalkan", "cek-batalkan");
        open(citizen, "/cek/" + number + "/kabar", "cek-kabar");
        downloads(citizen, "/cek/" + number);
        open(citizen, "/verifikasi/" + code, "verifikasi-surat");
    }

    /** Weighs every file that a page offers. */
    private void downloads(Page page, String address) {
        page.navigate(address);
        String own = "main a[href^='" + address + "/']";
        for (var link : page.locator(own).all()) {
            String target = link.getAttribute("href");
            if (!target.contains("/betulkan/") && !target.contains("#")) {
                look.weigh(target, PageMeter.cookies(page.context()));
            }
        }
    }

    private void open(Page page, String address, String name) {
        page.navigate(address);
        look.at(page, name);
    }
}
