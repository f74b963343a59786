package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A guide from the empty form until everybody reads it, and the lists of what the office tells. */
final class ArticleWalk {

    private final Hall hall;
    private final Looks look;

    ArticleWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through(Hands citizen) {
        Hands kasi = hall.signIn("kasi");
        Page page = kasi.page();
        page.navigate("/meja/kabar/baru");
        look.at(page, "kabar-baru");
        kasi.press("Simpan rancangan");
        look.only(page, "kabar-salah");
        write(kasi);
        kasi.fill("teks", "Ini <b>tebal</b> dan ![](https://contoh.example/x.gif)");
        kasi.press("Lihat dulu");
        look.only(page, "kabar-lihat-keliru");
        kasi.fill("teks", "# Yang dibawa\n\n- KTP\n- Foto\n\n# Langkahnya\n\n1. Buka [layanan](/layanan).\n2. Kirim.");
        kasi.press("Lihat dulu");
        look.only(page, "kabar-lihat");
        kasi.press("Simpan rancangan");
        kasi.unfold("Pasang gambar");
        kasi.press("Pasang gambar");
        look.only(page, "kabar-gambar-salah");
        kasi.fill("kata", "Loket depan");
        page.setInputFiles("[name=gambar]", new FilePayload("loket.png", "image/png", png()));
        kasi.press("Pasang gambar");
        String paste = page.locator("code").first().innerText();
        kasi.page().navigate(page.url() + "/tulis");
        kasi.fill("teks", "# Yang dibawa\n\n- KTP\n- Foto\n\n" + paste);
        kasi.press("Simpan rancangan");
        kasi.press("Ajukan untuk diterbitkan");
        String one = page.url();
        Hands sekcam = hall.signIn("sekcam");
        sekcam.page().navigate("/meja/kabar");
        look.at(sekcam.page(), "kabar-meja");
        sekcam.page().navigate(one);
        sekcam.unfold("Tarik dari warga");
        sekcam.press("Tarik dari warga");
        look.only(sekcam.page(), "kabar-tarik-salah");
        sekcam.press("Terbitkan");
        look.at(sekcam.page(), "kabar-meja-satu");
        page.navigate(one + "/tulis");
        look.at(page, "kabar-tulis");
        read(citizen.page());
    }

    static byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedImage picture = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, (x / 7) << 16 | (y / 5) << 8 | 90);
            }
        }
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void write(Hands kasi) {
        kasi.choose("jenis", "PANDUAN");
        kasi.fillAll(Map.of(
                "judul", "Cara mengganti foto di berkas",
                "ringkasan", "Foto buram dapat diganti tanpa mengulang permohonan.",
                "alamat", "ganti-foto"));
        kasi.select("pemilik", "Kepala Seksi Pelayanan");
    }

    private void read(Page phone) {
        phone.navigate("/panduan");
        look.at(phone, "panduan");
        phone.navigate("/panduan/ganti-foto");
        look.at(phone, "panduan-satu");
        look.weigh(phone.locator("main img").getAttribute("src"), "");
        look.weigh("/kabar/ganti-foto/kartu.png", "");
        look.weigh("/kabar/rss.xml", "");
        look.weigh("/kabar/atom.xml", "");
        look.weigh("/sitemap.xml", "");
        look.weigh("/robots.txt", "");
        phone.navigate("/cari?q=mau+nikah");
        look.at(phone, "cari");
        phone.navigate("/cari?q=kuda+nil");
        look.only(phone, "cari-kosong");
        phone.navigate("/kabar");
        look.at(phone, "kabar");
        phone.navigate("/kabar/loket-tutup-contoh");
        look.at(phone, "kabar-satu");
        phone.navigate("/tanya");
        look.at(phone, "tanya");
        phone.locator("summary").first().click();
        look.only(phone, "tanya-buka");
        phone.navigate("/tanya/apakah-gratis");
        look.at(phone, "tanya-satu");
        phone.navigate("/kabar/loket-tutup-contoh/membantu?jawab=belum");
        look.at(phone, "membantu");
        phone.locator("main button").click();
        look.only(phone, "membantu-terima");
    }
}
