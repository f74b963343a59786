package id.pendapa.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.shared.InvalidException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What comes as a table and is none, or is one with something in it. */
class TableInspectorUnitTests {

    @Test
    void workbooksAndCsvAreLetIn() throws IOException {
        assertThat(TableInspector.inspect(zip("xl/workbook.xml", 10))).isEqualTo(TableInspector.XLSX);
        assertThat(TableInspector.inspect("NIK;Nama\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TableInspector.CSV);
        assertThat(TableInspector.inspect(new byte[] {(byte) 0xFF, (byte) 0xFE, 'N', 0}))
                .isEqualTo(TableInspector.CSV);
    }

    @Test
    void bombsMacrosOldWorkbooksAndOtherFilesAreRefused() throws IOException {
        refused("file.table-bomb", zip("xl/workbook.xml", 600_000_000));
        refused("file.table-macro", zip("xl/vbaProject.bin", 10));
        refused("file.table", zip("word/document.xml", 10));
        refused("file.table-old", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        refused("file.table", "%PDF-1.7\u0000".getBytes(StandardCharsets.UTF_8));
        refused("file.table-broken", java.util.Arrays.copyOf(zip("xl/workbook.xml", 100_000), 60));
    }

    private static void refused(String code, byte[] content) {
        assertThatExceptionOfType(InvalidException.class)
                .as(code)
                .isThrownBy(() -> TableInspector.inspect(content))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static byte[] zip(String name, long bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(name));
            byte[] nothing = new byte[1_000_000];
            for (long written = 0; written < bytes; written += nothing.length) {
                zip.write(nothing, 0, (int) Math.min(nothing.length, bytes - written));
            }
        }
        return out.toByteArray();
    }
}
