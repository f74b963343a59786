package id.pendapa;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** News that is written, published by another officer, read, found helpful, and being written anew. */
final class ArticleLife {

    private ArticleLife() {}

    static void live(Visitor reader, Visitor writer, Visitor publisher) {
        String one = sent(writer, "/meja/kabar/baru", form(Map.of()));
        picture(writer, one);
        go(writer, one, "ajukan");
        go(publisher, one, "terbitkan");
        sent(reader, "/kabar/loket-pindah/membantu", new HashMap<>(Map.of("jawab", "ya")));
        sent(writer, one + "/tulis", form(Map.of("versi", version(writer, one), "judul", "Loket pindah lagi")));
    }

    private static void picture(Visitor writer, String one) {
        MockMultipartFile file = new MockMultipartFile("gambar", "loket.png", "image/png", png());
        int status = writer.upload(one + "/gambar?kata=Loket&kunci=" + UUID.randomUUID(), file)
                .getStatus();
        if (status != 302) {
            throw new AssertionError("No picture is kept: " + status);
        }
    }

    private static byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> form(Map<String, String> other) {
        Map<String, String> form = new HashMap<>(Map.of(
                "jenis", "KABAR",
                "judul", "Loket pindah",
                "ringkasan", "Loket pindah ke ruang depan.",
                "teks", "Loket **pindah** ke ruang depan.",
                "pemilik", "Kepala Seksi Pelayanan",
                "alamat", "loket-pindah"));
        form.putAll(other);
        return form;
    }

    private static void go(Visitor officer, String one, String way) {
        sent(officer, one + "/langkah", new HashMap<>(Map.of("langkah", way, "versi", version(officer, one))));
    }

    private static String version(Visitor officer, String one) {
        return Visitor.hidden("versi", officer.get(one + "/tulis"));
    }

    private static String sent(Visitor who, String address, Map<String, String> form) {
        form.put("kunci", UUID.randomUUID().toString());
        MockHttpServletResponse sent = who.post(address, form);
        if (sent.getStatus() != 302) {
            throw new AssertionError(sent.getStatus() + "\n" + Visitor.text(sent));
        }
        return String.valueOf(sent.getRedirectedUrl());
    }
}
