package id.pendapa.example;

import id.pendapa.office.OfficeTime;
import id.pendapa.performance.costs.CostDesk;
import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.Targets;
import id.pendapa.performance.initiatives.InitiativeDesk;
import id.pendapa.platform.Actor;
import id.pendapa.platform.ExampleOfficers;
import id.pendapa.platform.MovedTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the invented leaders do: targets and costs at the beginning of the year; after the month in which verification
 * was slow, an initiative, which ends when the figures are good again.
 */
@Component
class InventedLeading {

    private static final LocalTime NOON = LocalTime.of(11, 30);
    private static final String TITLE = "Dua pagi seminggu dengan pemeriksa kedua";

    private final ExampleOfficers officers;
    private final Targets targets;
    private final CostDesk costs;
    private final InitiativeDesk initiatives;
    private final OfficeTime time;

    InventedLeading(
            ExampleOfficers officers, Targets targets, CostDesk costs, InitiativeDesk initiatives, OfficeTime time) {
        this.officers = officers;
        this.targets = targets;
        this.costs = costs;
        this.initiatives = initiatives;
        this.time = time;
    }

    /** The first working day of a month, at which leaders look back. */
    void lookBack(LocalDate day) {
        MovedTime.at(day.atTime(NOON).atZone(time.zone()).toInstant(), () -> {
            if (day.getMonth() == Month.JANUARY) {
                officers.as("camat", () -> aim(day));
                officers.as("sekcam", () -> reckon(day));
            } else if (day.getMonth() == InventedPlan.BAD.plus(1)) {
                officers.as("camat", () -> act(day));
            } else if (day.getMonth() == InventedPlan.BAD.plus(3)) {
                officers.as("camat", this::end);
            }
        });
    }

    private void aim(LocalDate day) {
        set(Indicator.TEPAT_WAKTU, day, "90", "Janji di papan layanan harus dipegang");
        set(Indicator.LENGKAP_PERTAMA, day, "85", "Warga tidak perlu datang dua kali");
        set(Indicator.DIGITAL, day, "40", "Warga yang bekerja tidak perlu izin untuk datang");
    }

    private void set(Indicator indicator, LocalDate day, String target, String reason) {
        Map<String, String> typed =
                Map.of("tahun", Integer.toString(day.getYear()), "sasaran", target, "alasan", reason);
        refuseWrong(targets.set(indicator, 0, typed));
    }

    private void reckon(LocalDate day) {
        Map<String, String> form = new HashMap<>(Map.of(
                "rate-counter", "28.000",
                "rate-processing", "34.000",
                "rate-official", "85.000",
                "minutes-counter", "12",
                "minutes-processing", "25",
                "minutes-official", "5",
                "paper", "1.200",
                "hosting", "9.600.000",
                "operation", "4.800.000",
                "accommodation", "0"));
        form.putAll(Map.of("mulai", "1", "sumber", "Angka contoh, bukan anggaran kantor mana pun"));
        refuseWrong(costs.write(day.getYear(), 0, form, UUID.randomUUID()));
    }

    private void act(LocalDate day) {
        LocalDate due = day.plusDays(56);
        Map<String, String> plan = new HashMap<>(Map.of(
                "judul",
                TITLE,
                "sebab",
                "Bulan lalu berkas menunggu berhari-hari di meja pemeriksa",
                "angka",
                Indicator.TEPAT_WAKTU.address(),
                "harapan",
                "90",
                "penanggung",
                owner(),
                "daya",
                "Seorang petugas loket memeriksa pada Senin dan Kamis pagi"));
        plan.put("umum", "ya");
        plan.putAll(Map.of(
                "tenggat-hari", Integer.toString(due.getDayOfMonth()),
                "tenggat-bulan", Integer.toString(due.getMonthValue()),
                "tenggat-tahun", Integer.toString(due.getYear())));
        InitiativeDesk.Written written = initiatives.write(plan, UUID.randomUUID());
        refuseWrong(written.wrong());
        move(written.id(), "mulai", Map.of());
    }

    private String owner() {
        List<Actor.Staff> all = initiatives.listOwners();
        return all.stream()
                .filter(officer -> officer.holds("KASI_PELAYANAN", null))
                .map(officer -> Long.toString(officer.accountId()))
                .findFirst()
                .orElseThrow();
    }

    private void end() {
        initiatives.list(0).open().stream()
                .filter(one -> one.plan().title().equals(TITLE))
                .forEach(one -> move(one.id(), "selesai", Map.of("kata-selesai", "Berkas tidak lagi menumpuk")));
    }

    private void move(long id, String step, Map<String, String> words) {
        int version = initiatives.open(id).initiative().version();
        refuseWrong(initiatives.move(id, version, step, words, UUID.randomUUID()));
    }

    private static void refuseWrong(Map<String, String> wrong) {
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("What an invented leader wrote was refused: " + wrong);
        }
    }
}
