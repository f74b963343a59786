package id.pendapa.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Mode;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.Nik;
import id.pendapa.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

@ModuleTest
class FormReaderModuleTests {

    private static final Answers BEFORE =
            Answers.of(Map.of("nik", new Answer.Identity(Nik.of("3373021708900000"), null)));

    @Autowired
    FormReader reader;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Kelurahans kelurahans;

    @Autowired
    OfficeTime time;

    @Autowired
    FileStore files;

    @Autowired
    Words words;

    @ParameterizedTest
    @CsvSource({"3373 0217 0890 0000, false", "3373 0201 0115 0000, true"})
    void aNikIsNotTakenForTheNumberOfAFamilyCard(String typed, boolean good) {
        Field card = catalogue.findLive("UMUM").orElseThrow().definition().field("nomorKk");

        FormReader.Form form = reader.read(
                List.of(card),
                BEFORE,
                new Posted(Map.of("nomorKk", typed)),
                new LinkedMultiValueMap<>(),
                Owner.draft("contoh"));

        assertThat(form.isGood()).isEqualTo(good);
        assertThat(form.errors().getOrDefault("nomorKk", ""))
                .isEqualTo(good ? "" : "Ini NIK. Nomor KK ada di bagian paling atas kartu keluarga");
    }

    @Test
    void inventedPeopleAreWelcomeInATrialWhereRealOnesAreServed() {
        FormReader real = new FormReader(kelurahans, time, files, words, Mode.PRODUCTION);
        List<Field> card =
                List.of(catalogue.findLive("UMUM").orElseThrow().definition().field("nikKuasa"));
        Posted invented = new Posted(Map.of("nikKuasa", "3373021708900000"));

        assertThat(real.tryOut(card, invented).errors()).isEmpty();
        assertThat(real.read(card, Answers.empty(), invented, new LinkedMultiValueMap<>(), Owner.draft("contoh"))
                        .errors())
                .containsKey("nikKuasa");
    }
}
