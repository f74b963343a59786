package id.pendapa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.shared.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersUnitTests {

    private static final Answers ALL = Answers.of(Map.of(
            "keperluan", new Answer.Text("Melamar kerja"),
            "penghasilan", new Answer.Amount(1_500_000),
            "akad", new Answer.Day(LocalDate.of(2026, 12, 3)),
            "nik", new Answer.Identity(null, "Belum direkam"),
            "wilayah", new Answer.Area("33.73.02.1007", "001", "002"),
            "alamat",
                    new Answer.Address(
                            "Jalan Contoh 1", null, "Blotongan", "Sidorejo", "Salatiga", "Jawa Tengah", null),
            "pemohon",
                    new Answer.Person(
                            "Suharti",
                            new Answer.Identity(Nik.of("3373021708900000"), null),
                            "Salatiga",
                            LocalDate.of(1990, 8, 17),
                            "P",
                            "Pedagang"),
            "ktp", new Answer.Files(List.of(new Answer.FileRef("k1", "ktp.jpg")), false),
            "benar", new Answer.Declared(true)));

    @Test
    void everyShapeComesBackFromJsonAsItWas() {
        Answers back = Answers.fromJson(ALL.toJson());

        for (String key : ALL.keys()) {
            assertThat(back.find(key)).as(key).isEqualTo(ALL.find(key));
        }
    }

    @Test
    void printingTellsNothingPersonal() {
        assertThat(ALL.toString() + ALL.find("pemohon") + ALL.find("keperluan"))
                .doesNotContain("Suharti", "3373", "Melamar");
    }

    @Test
    void answersOfOtherFieldsAreLeftOut() {
        assertThat(ALL.only(Set.of("ktp", "tidakAda")).keys()).containsExactly("ktp");
        assertThat(ALL.without("ktp").find("ktp")).isEmpty();
    }

    @Test
    void numbersThatFitArouseNoDoubt() {
        assertThat(who("3373025708900000", "P").doubts()).isEmpty();
        assertThat(who("3373021708900000", "L").doubts()).isEmpty();
    }

    @Test
    void doubtsBirthDateAndSex() {
        assertThat(who("3373025708910000", "P").doubts())
                .containsExactly(new Answers.Doubt("pemohon", Answers.Doubt.Kind.BIRTH_DATE));
        assertThat(who("3373021708900000", "P").doubts())
                .containsExactly(new Answers.Doubt("pemohon", Answers.Doubt.Kind.SEX));
    }

    private static Answers who(String nik, String sex) {
        return Answers.of(Map.of(
                "pemohon",
                new Answer.Person(
                        "Contoh",
                        new Answer.Identity(Nik.of(nik), null),
                        "Salatiga",
                        LocalDate.of(1990, 8, 17),
                        sex,
                        "Pedagang")));
    }
}
