package id.pendapa.outreach.search;

import id.pendapa.platform.PublicTexts;
import id.pendapa.platform.page.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** Pages that every office has. */
@Component
class FixedPages implements PublicTexts {

    private static final List<String> PAGES = List.of(
            "layanan",
            "cek",
            "verifikasi",
            "pengaduan",
            "ppid",
            "integritas",
            "maklumat",
            "standar",
            "transparansi",
            "data",
            "panduan",
            "kabar",
            "tanya",
            "acara",
            "partisipasi",
            "keamanan-data",
            "bukti");

    private final Words words;

    FixedPages(Words words) {
        this.words = words;
    }

    @Override
    public List<PublicText> list() {
        return PAGES.stream()
                .map(page -> new PublicText("/" + page, "halaman", say(page, "title"), say(page, "summary"), ""))
                .toList();
    }

    private String say(String page, String part) {
        return words.say("outreach.page." + page + "." + part);
    }
}
