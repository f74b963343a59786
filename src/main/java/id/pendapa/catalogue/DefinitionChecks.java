package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Card;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.Letter;
import id.pendapa.catalogue.ServiceDefinition.Page;
import id.pendapa.catalogue.ServiceDefinition.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

/** What a JSON Schema cannot say about a definition. Collects everything, so that one reading mends it. */
final class DefinitionChecks {

    /** The 14 components of a service standard. */
    static final List<String> STANDARD = List.of(
            "persyaratan",
            "prosedur",
            "waktu",
            "biaya",
            "produk",
            "pengaduan",
            "dasarHukum",
            "sarana",
            "kompetensi",
            "pengawasan",
            "jumlahPelaksana",
            "jaminanPelayanan",
            "jaminanKeamanan",
            "evaluasi");

    private static final Set<Kind> CHOOSING = Set.of(Kind.CHOICE, Kind.CHECKBOXES);
    private static final Set<Kind> UNREPEATABLE = Set.of(Kind.GROUP, Kind.DECLARATION);
    private static final int LEAST_SAMPLES = 5;

    private final ServiceDefinition definition;
    private final List<DefinitionFault> faults = new ArrayList<>();

    private DefinitionChecks(ServiceDefinition definition) {
        this.definition = definition;
    }

    /**
     * Checks a definition and plays its samples.
     *
     * @throws DefinitionRefusedException where anything is wrong
     */
    static void require(ServiceDefinition definition, ToIntBiFunction<LocalDate, LocalDate> workingDays) {
        List<DefinitionFault> faults = check(definition, workingDays);
        if (!faults.isEmpty()) {
            throw new DefinitionRefusedException(definition.code(), faults);
        }
    }

    static List<DefinitionFault> check(
            ServiceDefinition definition, ToIntBiFunction<LocalDate, LocalDate> workingDays) {
        DefinitionChecks checks = new DefinitionChecks(definition);
        checks.card();
        checks.intake();
        checks.fields();
        checks.letters();
        checks.faults.addAll(new RuleChecks(definition).faults());
        checks.faults.addAll(new FlowChecks(definition).faults());
        checks.samples(workingDays);
        return checks.faults;
    }

    private void fault(String place, String cure) {
        faults.add(new DefinitionFault(place, cure));
    }

    private void card() {
        Card card = definition.card();
        STANDARD.stream()
                .filter(part -> card.standard().getOrDefault(part, "").isBlank())
                .forEach(part -> fault(
                        "card.standard." + part, "Satu dari 14 komponen standar pelayanan belum ada: tulis isinya."));
        card.standard().keySet().stream()
                .filter(part -> !STANDARD.contains(part))
                .forEach(part ->
                        fault("card.standard." + part, "Komponen ini tidak ada dalam standar pelayanan: hapus."));
    }

    private void intake() {
        boolean minutes = definition.intake().finishWorkingMinutes() != null;
        boolean days = definition.intake().finishWorkingDays() != null;
        if (minutes == days) {
            fault("intake", "Isi salah satu saja: finishWorkingMinutes atau finishWorkingDays.");
        }
    }

    private void fields() {
        doubled(definition.data().stream().map(Field::key), "data");
        doubled(definition.pages().stream().map(Page::id), "pages");
        doubled(definition.pages().stream().flatMap(page -> page.fields().stream()), "pages.fields");
        Set<String> known = new HashSet<>();
        definition.data().forEach(field -> known.add(field.key()));
        Set<String> asked = new HashSet<>();
        for (Page page : definition.pages()) {
            asked.addAll(page.fields());
            page.fields().stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> fault(
                            "pages." + page.id(),
                            "Menanyakan “" + key + "” yang tidak ada di data: tambahkan atau hapus."));
        }
        for (Field field : definition.data()) {
            if (!asked.contains(field.key())) {
                fault(
                        "data." + field.key(),
                        "Tidak ditanyakan di halaman mana pun: taruh di sebuah halaman atau hapus.");
            }
            if (CHOOSING.contains(field.kind()) == field.choices().isEmpty()) {
                fault(
                        "data." + field.key(),
                        "Pilihan (choices) hanya untuk jenis CHOICE dan CHECKBOXES, dan di sana wajib ada.");
            }
            group(field);
            if (field.specific() && !field.personal()) {
                fault("data." + field.key(), "Data pribadi spesifik juga data pribadi: isi personal dengan true.");
            }
        }
    }

    private void group(Field field) {
        String place = "data." + field.key();
        if ((field.kind() == Kind.GROUP) == field.fields().isEmpty()) {
            fault(place, "Bagian (fields) hanya untuk jenis GROUP, dan di sana wajib ada.");
        }
        doubled(field.fields().stream().map(Field::key), place);
        field.fields().stream()
                .filter(part -> UNREPEATABLE.contains(part.kind()))
                .forEach(part -> fault(
                        place + "." + part.key(),
                        "Jenis ini tidak dapat diulang di dalam kelompok: tanyakan di luarnya."));
    }

    private void letters() {
        doubled(definition.letters().stream().map(Letter::code), "letters");
        Set<String> codes = new HashSet<>();
        definition.letters().forEach(letter -> codes.add(letter.code()));
        definition.letters().stream()
                .filter(letter -> letter.attests() != null && !codes.contains(letter.attests()))
                .forEach(letter ->
                        fault("letters." + letter.code(), "Mengesahkan surat yang tidak ada dalam definisi ini."));
    }

    private void samples(ToIntBiFunction<LocalDate, LocalDate> workingDays) {
        if (definition.tests().size() < LEAST_SAMPLES) {
            fault("tests", "Tambahkan contoh warga sampai ada " + LEAST_SAMPLES + ".");
        }
        if (!faults.isEmpty()) {
            return;
        }
        FlowSimulation simulation = new FlowSimulation(definition, workingDays);
        for (Sample sample : definition.tests()) {
            simulation.play(sample).ifPresent(cause -> fault("tests." + sample.name(), cause));
        }
    }

    private void doubled(Stream<String> names, String place) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name))
                .forEach(name -> fault(place + "." + name, "Ada dua kali: ganti nama salah satunya."));
    }
}
