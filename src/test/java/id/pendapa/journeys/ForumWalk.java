package id.pendapa.journeys;

import com.microsoft.playwright.Page;

/** A forum from its draft to what came of an agreement, at the desk and for everybody. */
final class ForumWalk {

    private final Hall hall;
    private final Looks look;

    ForumWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through(Hands citizen) {
        Hands kasi = hall.signIn("kasi");
        Page desk = kasi.page();
        desk.navigate("/meja/forum");
        look.only(desk, "forum-meja-awal");
        desk.navigate("/meja/forum/baru");
        look.at(desk, "forum-baru");
        kasi.press("Simpan rancangan");
        look.only(desk, "forum-salah");
        ForumWays.draft(kasi, "Loket pada hari Sabtu");
        look.only(desk, "forum-rancangan");
        String one = desk.url();
        desk.navigate(one + "/ubah");
        look.at(desk, "forum-ubah");
        desk.navigate(one);
        kasi.press("Buka untuk umum");
        String everybody = one.replace("/meja/", "/partisipasi/");
        said(citizen, everybody);
        desk.navigate(one);
        ForumWays.agree(kasi, "Loket buka Sabtu pertama tiap bulan");
        kasi.unfold("Tambahkan keterangan");
        kasi.fill("tambahan", "Pertemuan pindah ke aula.");
        kasi.press("Simpan tambahan");
        look.at(desk, "forum-satu");
        closed(kasi);
        desk.navigate(one + "/berita-acara");
        look.at(desk, "forum-berita-acara");
        desk.navigate("/meja/forum");
        look.at(desk, "forum-meja");
        seen(citizen.page(), everybody);
    }

    private void said(Hands citizen, String everybody) {
        Page page = citizen.page();
        page.navigate(everybody + "/tanggapan");
        look.at(page, "partisipasi-forum-tanggapan");
        citizen.press("Kirim tanggapan");
        look.only(page, "partisipasi-forum-tanggapan-salah");
        ForumWays.voice(citizen, "Hari Sabtu saya libur.");
        look.only(page, "partisipasi-forum-terkirim");
    }

    private void closed(Hands kasi) {
        ForumWays.show(kasi);
        kasi.unfold("Tutup tanggapan");
        kasi.press("Tutup tanggapan sekarang");
        kasi.unfold("Buat berita acara");
        kasi.press("Simpan berita acara");
        look.only(kasi.page(), "forum-berita-acara-salah");
        kasi.page().navigate(kasi.page().url().replace("/berita-acara", ""));
        ForumWays.record(kasi);
    }

    private void seen(Page page, String everybody) {
        page.navigate(everybody);
        look.at(page, "partisipasi-forum-satu");
        page.navigate(everybody + "/berita-acara");
        look.at(page, "partisipasi-forum-berita-acara");
        page.navigate("/partisipasi/forum");
        look.at(page, "partisipasi-forum");
    }
}
