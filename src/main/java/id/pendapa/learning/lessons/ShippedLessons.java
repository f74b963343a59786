package id.pendapa.learning.lessons;

import id.pendapa.learning.lessons.LearningRecord.Target;
import id.pendapa.learning.lessons.Lesson.Version;
import id.pendapa.learning.lessons.LessonText.Reading;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the lessons of the jar for an office that lacks them, marked as examples. What an officer of the office
 * published or took away is never replaced by a newer Pendapa.
 */
@Component
class ShippedLessons implements OfficeSetup {

    static final List<String> CODES = List.of(
            "meja-kerja",
            "melayani-di-loket",
            "memeriksa-permohonan",
            "verifikasi-dan-orang-kedua",
            "menolak-dengan-baik",
            "menyerahkan-surat",
            "terlambat-dan-berhalangan",
            "menandatangani-surat",
            "tanda-tangan-pena",
            "nomor-dan-buku-surat",
            "menangani-pengaduan",
            "informasi-publik",
            "gratifikasi",
            "data-pribadi",
            "kata-sandi-dan-kunci",
            "lansia-dan-disabilitas",
            "akun-warga",
            "saat-jaringan-putus",
            "papan-pimpinan",
            "prakarsa-dan-rapat",
            "laporan-integritas",
            "mengatur-kantor",
            "survei-kepuasan");

    private static final int ORDER = 560;
    private static final String SHIPPER = "Pendapa";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final Target TARGET = new Target(SINCE, 20, 45, "UU 20/2023 dan PP 17/2020", true);

    private final LessonRows rows;
    private final VersionRows versions;
    private final PassedRows passed;
    private final StaffScreens screens;
    private final TransactionTemplate transaction;
    private final OfficeTime time;

    ShippedLessons(
            LessonRows rows,
            VersionRows versions,
            PassedRows passed,
            StaffScreens screens,
            TransactionTemplate transaction,
            OfficeTime time) {
        this.rows = rows;
        this.versions = versions;
        this.passed = passed;
        this.screens = screens;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> {
            Map<String, Version> live =
                    versions.listLive().stream().collect(Collectors.toMap(Version::code, Function.identity()));
            CODES.forEach(code -> publishWhereNew(code, live));
            passed.add(TARGET, time.now(), SHIPPER);
        });
    }

    private void publishWhereNew(String code, Map<String, Version> live) {
        String text = text(code);
        Version now = live.get(code);
        if (now != null && (!now.example() || now.hash().equals(VersionRows.hash(text)))) {
            return;
        }
        Long id = now == null ? rows.add(code).orElse(null) : Long.valueOf(now.lessonId());
        if (id != null) {
            Reading reading = LessonReader.read(text, screens::isScreen);
            if (!reading.isRight()) {
                throw new IllegalStateException("The lesson " + code + " of the jar is wrong: " + reading.faults());
            }
            versions.publish(id, reading.lesson(), text, true, time.now(), SHIPPER);
        }
    }

    static String text(String code) {
        try (InputStream file = ShippedLessons.class.getResourceAsStream("/learning/" + code + ".md")) {
            return new String(Objects.requireNonNull(file, code).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
