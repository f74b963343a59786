package id.pendapa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.ServiceDefinition.Choice;
import id.pendapa.catalogue.ServiceDefinition.Export;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.Limits;
import id.pendapa.shared.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderUnitTests {

    private static final String LOR = "33.73.02.1007";
    private final AnswerReader reader = new AnswerReader(Set.of(LOR), LocalDate.of(2026, 11, 25), true);

    @Test
    void textIsKeptAsTyped() {
        assertThat(read(Kind.TEXT, Map.of("f", "  O'Neil <b> ")))
                .isEqualTo(new ReadAnswer.Good(new Answer.Text("O'Neil <b>")));
        assertThat(read(Kind.TEXT, Map.of())).isInstanceOf(ReadAnswer.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({"Rp 1.500.000, 1500000", "1500000, 1500000", "'Rp. 1.500.000,00', 1500000"})
    void moneyIsReadAsPeopleWriteIt(String typed, long rupiah) {
        assertThat(read(Kind.RUPIAH, Map.of("f", typed))).isEqualTo(new ReadAnswer.Good(new Answer.Amount(rupiah)));
    }

    @ParameterizedTest
    @CsvSource({"7,9,1990,true", "7,September,1990,true", "07,agt,1990,true", "31,2,1990,false", "a,b,c,false"})
    void aDateIsReadFromThreeInputs(String day, String month, String year, boolean good) {
        ReadAnswer read = read(Kind.DATE, Map.of("f-hari", day, "f-bulan", month, "f-tahun", year));

        assertThat(read instanceof ReadAnswer.Good).isEqualTo(good);
    }

    @Test
    void aNikHasSpacesOrIsReplacedByAReason() {
        assertThat(read(Kind.NIK, Map.of("f", "3373 0217 0890 0000")))
                .isEqualTo(new ReadAnswer.Good(new Answer.Identity(Nik.of("3373021708900000"), null)));
        assertThat(read(Kind.NIK, Map.of("f-tanpa", "Belum direkam")))
                .isEqualTo(new ReadAnswer.Good(new Answer.Identity(null, "Belum direkam")));
        assertThat(read(Kind.NIK, Map.of("f", "123"))).isInstanceOf(ReadAnswer.Wrong.class);
        assertThat(read(Kind.NIK, Map.of("f", "3373029913900000"))).isInstanceOf(ReadAnswer.Wrong.class);
    }

    @Test
    void aNikOfNobodyIsRefusedInProduction() {
        AnswerReader strict = new AnswerReader(Set.of(LOR), LocalDate.of(2026, 11, 25), false);

        assertThat(strict.read(field(Kind.NIK), new Posted(Map.of("f", "3373021708900000"))))
                .isInstanceOfSatisfying(
                        ReadAnswer.Wrong.class,
                        wrong -> assertThat(wrong.problems()).containsEntry("f", ReadAnswer.Problem.of("nik.example")));
    }

    @Test
    void phonesBecomeInternational() {
        assertThat(read(Kind.PHONE, Map.of("f", "0812-3456-7890")))
                .isEqualTo(new ReadAnswer.Good(new Answer.Text("+6281234567890")));
        assertThat(read(Kind.PHONE, Map.of("f", "12"))).isInstanceOf(ReadAnswer.Wrong.class);
    }

    @Test
    void onlyOfferedChoicesAndKelurahanCount() {
        assertThat(read(Kind.CHOICE, Map.of("f", "A"))).isEqualTo(new ReadAnswer.Good(new Answer.Text("A")));
        assertThat(read(Kind.CHOICE, Map.of("f", "Z"))).isInstanceOf(ReadAnswer.Wrong.class);
        assertThat(read(Kind.AREA, Map.of("f-kelurahan", LOR, "f-rt", "1", "f-rw", "12")))
                .isEqualTo(new ReadAnswer.Good(new Answer.Area(LOR, "001", "012")));
        assertThat(read(Kind.AREA, Map.of("f-kelurahan", "99", "f-rt", "1", "f-rw", "12")))
                .isInstanceOf(ReadAnswer.Wrong.class);
    }

    @Test
    void longTextKeepsItsLinesAndTickedBoxesTheirOrder() {
        assertThat(read(Kind.LONG_TEXT, Map.of("f", "satu\r\ndua")))
                .isEqualTo(new ReadAnswer.Good(new Answer.Text("satu\ndua")));
        assertThat(read(Kind.LONG_TEXT, Map.of("f", "a".repeat(2001)))).isInstanceOf(ReadAnswer.Wrong.class);
        assertThat(read(Kind.CHECKBOXES, Map.of("f-B", "ya", "f-A", "ya", "f-Z", "ya")))
                .isEqualTo(new ReadAnswer.Good(new Answer.Several(List.of("A", "B"))));
        assertThat(read(Kind.CHECKBOXES, Map.of("f-Z", "ya")))
                .isInstanceOfSatisfying(
                        ReadAnswer.Wrong.class,
                        wrong -> assertThat(wrong.problems()).containsEntry("f", ReadAnswer.Problem.of("choose-some")));
        assertThat(PostedAgain.of("f", new Answer.Several(List.of("A", "B"))))
                .isEqualTo(Map.of("f-A", "ya", "f-B", "ya"));
    }

    @Test
    void aGroupReadsItsEntriesAndLeavesOutBlankAndRemovedOnes() {
        Map<String, String> inputs = Map.of(
                "f-0-nama",
                "Budi",
                "f-0-lahir",
                "",
                "f-1-nama",
                " ",
                "f-2-nama",
                "Sari",
                "f-3-nama",
                "Joko",
                "f-3-hapus",
                "ya");
        ReadAnswer read = reader.read(group(1), new Posted(inputs));
        assertThat(read)
                .isEqualTo(new ReadAnswer.Good(new Answer.Group(
                        List.of(Map.of("nama", new Answer.Text("Budi")), Map.of("nama", new Answer.Text("Sari"))))));
        assertThat(PostedAgain.of("f", ((ReadAnswer.Good) read).answer()))
                .isEqualTo(Map.of("f-0-nama", "Budi", "f-1-nama", "Sari"));
        assertThat(new AnswerPrinter(code -> code, true).print(group(1), ((ReadAnswer.Good) read).answer()))
                .containsExactly("1. B••••••", "2. S••••••");
    }

    @Test
    void aGroupSaysWhatIsMissingInWhichEntry() {
        assertThat(reader.read(group(2), new Posted(Map.of("f-0-nama", "", "f-1-nama", "Sari", "f-1-lahir-hari", "x"))))
                .isInstanceOfSatisfying(
                        ReadAnswer.Wrong.class,
                        wrong -> assertThat(wrong.problems()).containsOnlyKeys("f-0-nama", "f-1-lahir-hari"));
        assertThat(reader.read(group(1), new Posted(Map.of("f-0-nama", "Budi", "f-0-hapus", "ya"))))
                .isInstanceOfSatisfying(
                        ReadAnswer.Wrong.class,
                        wrong -> assertThat(wrong.problems()).containsOnlyKeys("f"));
    }

    private static Field group(long least) {
        return new Field(
                "f",
                Kind.GROUP,
                "Orang",
                null,
                null,
                true,
                true,
                false,
                Export.NEVER,
                List.of(),
                new Limits(null, null, least, 4L, null, null, null),
                false,
                null,
                List.of(part("nama", Kind.TEXT, true), part("lahir", Kind.DATE, false)));
    }

    private static Field part(String key, Kind kind, boolean required) {
        return new Field(
                key,
                kind,
                key,
                null,
                null,
                required,
                true,
                false,
                Export.NEVER,
                List.of(),
                Limits.NONE,
                false,
                null,
                List.of());
    }

    @Test
    void severalAnswersArePrintedLineByLineAndMaskedAsOne() {
        Answer both = new Answer.Several(List.of("A", "B"));
        assertThat(new AnswerPrinter(code -> code, false).print(field(Kind.CHECKBOXES), both))
                .hasSize(2);
        assertThat(new AnswerPrinter(code -> code, true).print(field(Kind.CHECKBOXES), both))
                .singleElement()
                .asString()
                .endsWith("•");
        assertThat(new AnswerPrinter(code -> code, false).print(field(Kind.LONG_TEXT), new Answer.Text("satu\n\ndua")))
                .containsExactly("satu", "", "dua");
    }

    @Test
    void everyReadAnswerFillsItsInputsAgain() {
        Map<String, String> inputs = Map.of(
                "f-nama", "Suharti",
                "f-nik", "3373021708900000",
                "f-tempat", "Salatiga",
                "f-hari", "17",
                "f-bulan", "8",
                "f-tahun", "1990",
                "f-jk", "P",
                "f-pekerjaan", "Pedagang");

        assertThat(read(Kind.PERSON, inputs))
                .isInstanceOfSatisfying(
                        ReadAnswer.Good.class,
                        good -> assertThat(PostedAgain.of("f", good.answer())).isEqualTo(inputs));
    }

    @Test
    void addressesAnywhereAreAccepted() {
        assertThat(read(
                        Kind.ADDRESS,
                        Map.of("f-di", "luar", "f-jalan", "Jalan 1", "f-kota", "Penang", "f-negara", "Malaysia")))
                .isInstanceOf(ReadAnswer.Good.class);
        assertThat(read(Kind.ADDRESS, Map.of("f-di", "lain", "f-jalan", "Jalan 1")))
                .isInstanceOfSatisfying(
                        ReadAnswer.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .containsOnlyKeys("f-desa", "f-kecamatan", "f-kota", "f-provinsi"));
    }

    private ReadAnswer read(Kind kind, Map<String, String> inputs) {
        return reader.read(field(kind), new Posted(inputs));
    }

    private static Field field(Kind kind) {
        return new Field(
                "f",
                kind,
                "Isian",
                null,
                null,
                true,
                true,
                false,
                Export.NEVER,
                List.of(new Choice("A", "Pilihan A"), new Choice("B", "Pilihan B")),
                Limits.NONE,
                false,
                null,
                List.of());
    }
}
