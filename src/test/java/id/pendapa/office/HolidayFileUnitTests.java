package id.pendapa.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.office.HolidayFile.Fault;
import id.pendapa.office.HolidayFile.Line;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileUnitTests {

    @Test
    void theListThatShipsIsWhole() {
        assertThat(HolidayFile.shipped(HolidaySetup.SHIPPED))
                .hasSize(25)
                .contains(new Line(LocalDate.of(2026, 12, 24), HolidayKind.CUTI_BERSAMA, "Kelahiran Yesus Kristus"));
    }

    @Test
    void whatASpreadsheetMakesOfItIsReadToo() {
        String text = "\uFEFFtanggal;macam;nama\r\n2027-08-17;nasional;\"Proklamasi \"\"Merdeka\"\"\"\r\n\r\n"
                + "2027-12-24, cuti bersama , Natal, hari kedua\r\n";
        assertThat(read(text).faults()).isEmpty();
        assertThat(read(text).lines())
                .containsExactly(
                        new Line(LocalDate.of(2027, 8, 17), HolidayKind.NASIONAL, "Proklamasi \"Merdeka\""),
                        new Line(LocalDate.of(2027, 12, 24), HolidayKind.CUTI_BERSAMA, "Natal, hari kedua"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/12/2027,NASIONAL,Nama|date|31/12/2027",
                "2027-02-30,NASIONAL,Nama|date|2027-02-30",
                "2027-02-28,LIBUR,Nama|kind|LIBUR",
                "2027-02-28,NASIONAL, |name|''",
                "2027-02-28 NASIONAL Nama|columns|2027-02-28 NASIONAL Nama",
                "2020-02-28,NASIONAL,Nama|year|2020-02-28",
                "2027-01-01,NASIONAL,Nama|twice|1"
            })
    void eachWrongLineIsNamedAndTheOthersAreReadOn(String line, String code, String value) {
        HolidayFile.Read read = read("2027-01-01,NASIONAL,Tahun Baru\n" + line + "\n2027-05-01,NASIONAL,Buruh\n");
        assertThat(read.faults()).containsExactly(new Fault(2, code, value));
        assertThat(read.lines()).hasSize(2);
    }

    @Test
    void anEmptyFileAndAnEndlessOneAreRefused() {
        assertThat(read("date,kind,name\n").faults()).containsExactly(new Fault(1, "empty", ""));
        assertThat(read("x\n".repeat(401)).faults()).containsExactly(new Fault(401, "too-long", ""));
    }

    private static HolidayFile.Read read(String text) {
        return HolidayFile.read(text, 2026, 2029);
    }
}
