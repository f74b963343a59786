package id.pendapa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendapa.shared.NotFoundException;
import id.pendapa.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CatalogueModuleTests {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ShippedServices shipped;

    @Test
    void aNewOfficeHasTheShippedServicesByTitle() {
        assertThat(catalogue.listCards())
                .extracting(service -> service.definition().code())
                .containsExactly(
                        "DISP-NIKAH",
                        "LEGALISIR",
                        "KTP-REKAM",
                        "WARIS",
                        "KERAMAIAN",
                        "RISET",
                        "BEDA-NAMA",
                        "DOMISILI",
                        "SKTM",
                        "UMUM",
                        "SKCK",
                        "AKTA-MATI");
    }

    @Test
    void publishingAgainChangesNothing() {
        long before = catalogue.findLive("UMUM").orElseThrow().id();
        shipped.prepare();
        assertThat(catalogue.findLive("UMUM").orElseThrow().id()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "mau nikah, DISP-NIKAH",
        "kawin, DISP-NIKAH",
        "nikh, DISP-NIKAH",
        "sktm, SKTM",
        "tidak mampu, SKTM",
        "lamaran kerja, UMUM",
        "keramaian hajatan, KERAMAIAN",
        "mau mantu, KERAMAIAN",
        "tutup jalan, KERAMAIAN",
        "domisili yayasan, DOMISILI",
        "pindah kos, DOMISILI",
        "nama di ijazah salah, BEDA-NAMA",
        "bapak meninggal, AKTA-MATI",
        "akte kematian, AKTA-MATI",
        "skck, SKCK",
        "bikin ktp, KTP-REKAM",
        "ahli waris, WARIS",
        "warisan bapak, WARIS",
        "skripsi, RISET",
        "legalisir fotokopi, LEGALISIR",
        "kelakuan baik, SKCK"
    })
    void peopleFindAServiceByTheirOwnWords(String words, String first) {
        assertThat(catalogue.search(words).get(0).definition().code()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "xyzzyqq, false", "'!:*&|', true"})
    void oddSearchesHarmNothing(String words, boolean everything) {
        assertThat(catalogue.search(words)).hasSize(everything ? ShippedServices.CODES.size() : 0);
    }

    @Test
    void aVersionIsFoundByItsNumber() {
        PublishedService live = catalogue.findLive("SKTM").orElseThrow();
        assertThat(catalogue.get(live.id())).isEqualTo(live);
        assertThatThrownBy(() -> catalogue.get(4711)).isInstanceOf(NotFoundException.class);
    }
}
