package id.pendapa.residents.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.residents.table.TableRows.Cell;
import id.pendapa.residents.table.TableRows.Kind;
import id.pendapa.residents.table.TableRows.Row;
import id.pendapa.shared.InvalidException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Spreadsheets and CSV as they really come. */
class TableRowsUnitTests {

    private static final String WORKBOOK = """
            <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
            <sheet name="Catatan" r:id="rId1"/><sheet name="Penduduk" r:id="rId2"/></sheets></workbook>
            """;
    private static final String RELATIONS = """
            <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>
            """;

    @Test
    void textNumbersFormulasAndFaultsAreToldApart() throws IOException {
        List<Row> rows =
                read(workbook("""
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Nama </t><t>lengkap</t></is></c></row>
                <row r="3"><c r="A3"><v>3.37302010101E+15</v></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" t="e"><v>#REF!</v></c>
                <c r="D3" t="str"><v> teks </v></c></row>
                """, "<sst><si><r><t>N</t></r><r><t>IK</t></r><rPh><t>bunyi</t></rPh></si></sst>"));

        assertThat(rows.get(0).cells())
                .containsExactly(new Cell(Kind.TEXT, "NIK"), Cell.EMPTY, new Cell(Kind.TEXT, "Nama lengkap"));
        assertThat(rows.get(1).number()).isEqualTo(3);
        assertThat(rows.get(1).cells())
                .containsExactly(
                        new Cell(Kind.NUMBER, "3.37302010101E+15"),
                        new Cell(Kind.FORMULA, "2"),
                        new Cell(Kind.FAULT, "#REF!"),
                        new Cell(Kind.TEXT, "teks"));
    }

    @Test
    void whatOurOwnWriterWroteIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Uji", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Lembar");
            sheet.value(0, 0, "3373020101900000");
            sheet.inlineString(0, 1, "Nur'aini & <i>");
            sheet.value(1, 1, 12.5);
        }
        List<Row> rows = read(out.toByteArray());

        assertThat(rows.get(0).cells())
                .containsExactly(new Cell(Kind.TEXT, "3373020101900000"), new Cell(Kind.TEXT, "Nur'aini & <i>"));
        assertThat(rows.get(1).cell(1)).isEqualTo(new Cell(Kind.NUMBER, "12.5"));
    }

    @Test
    void tooManyColumnsLongTextsEntitiesAndBrokenFilesAreRefused() throws IOException {
        StringBuilder wide = new StringBuilder("<row r=\"1\">");
        for (int at = 0; at < 300; at++) {
            wide.append("<c><v>1</v></c>");
        }
        refused("import.columns", workbook(wide + "</row>", "<sst/>"));
        refused("import.columns", workbook("<row><c r=\"ZZZ1\"><v>1</v></c></row>", "<sst/>"));
        refused("import.long-cell", workbook("", "<sst><si><t>" + "x".repeat(40_000) + "</t></si></sst>"));
        refused(
                "import.long-cell",
                workbook("<row><c t=\"inlineStr\"><is><t>" + "x".repeat(40_000) + "</t></is></c></row>", "<sst/>"));
        refused(
                "import.broken",
                workbook(
                        "<row><c><v>&lol;</v></c></row>",
                        "<!DOCTYPE a [<!ENTITY lol \"lol\">]><sst><si><t>&lol;</t></si></sst>"));
        refused("import.broken", workbook("<row><c><v>1</c></row>", "<sst/>"));
        refused("import.broken", new byte[] {'P', 'K', 3, 4, 0, 0});
        refused("import.columns", ("a;".repeat(300) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void csvComesInManyWays() {
        byte[] indonesian =
                "NIK;Nama\r\n'3373020101900000;\"Andr\u00e9; S.\"\r\n\r\n=\"3373\";=1+1\r\n3,37302E+15;x\r\n"
                        .getBytes(Charset.forName("windows-1252"));
        List<Row> rows = read(indonesian);
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1).cells())
                .containsExactly(new Cell(Kind.TEXT, "3373020101900000"), new Cell(Kind.TEXT, "Andr\u00e9; S."));
        assertThat(rows.get(2).isEmpty()).isTrue();
        assertThat(rows.get(3).cells()).containsExactly(new Cell(Kind.TEXT, "3373"), new Cell(Kind.FORMULA, "=1+1"));
        assertThat(rows.get(4).cell(0).kind()).isEqualTo(Kind.NUMBER);

        assertThat(read("\uFEFFNIK,Nama\n1,\"a\n b\"\n".getBytes(StandardCharsets.UTF_8))
                        .get(1)
                        .cell(1)
                        .text())
                .isEqualTo("a\n b");
        assertThat(read("NIK\tNama\n1\tx\n".getBytes(StandardCharsets.UTF_8))
                        .get(1)
                        .cell(1)
                        .text())
                .isEqualTo("x");
        byte[] wide = ("\uFEFF" + "NIK;Nama\n").getBytes(StandardCharsets.UTF_16LE);
        assertThat(read(wide).get(0).cell(1).text()).isEqualTo("Nama");
    }

    private static void refused(String code, byte[] content) {
        assertThatExceptionOfType(InvalidException.class)
                .as(code)
                .isThrownBy(() -> read(content))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static List<Row> read(byte[] content) {
        List<Row> all = new ArrayList<>();
        try (TableRows rows = TableFiles.open(content)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    private static byte[] workbook(String rows, String texts) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>9</v></c></row></sheetData></worksheet>");
        parts.put("xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS);
        parts.put("xl/sharedStrings.xml", texts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
