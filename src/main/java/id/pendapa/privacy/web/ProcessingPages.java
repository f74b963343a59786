package id.pendapa.privacy.web;

import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.processing.ProcessingEntry;
import id.pendapa.privacy.processing.ProcessingEntry.Contract;
import id.pendapa.privacy.processing.ProcessingEntry.Fact;
import id.pendapa.privacy.processing.ProcessingEntry.Kind;
import id.pendapa.privacy.processing.ProcessingEntry.Text;
import id.pendapa.privacy.processing.ProcessingRegister.Whole;
import id.pendapa.privacy.processing.ServiceProcessing;
import id.pendapa.privacy.web.ProcessingPage.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the register of processing into words. */
@Component
class ProcessingPages {

    static final String BASE = "/pelindungan/catatan";
    static final String PROCESSORS = "/pelindungan/pemroses";

    private final OfficeTime time;
    private final Words words;

    ProcessingPages(OfficeTime time, Words words) {
        this.time = time;
        this.words = words;
    }

    ProcessingPage register(Whole whole, boolean manages) {
        List<Row> services = Stream.concat(
                        whole.services().stream().map(service -> row(service, false)),
                        whole.retired().stream().map(retired -> row(retired.service(), true)))
                .toList();
        return new ProcessingPage(
                services,
                of(whole, Kind.OWN).map(this::row).toList(),
                of(whole, Kind.SERVICES).map(this::row).findFirst().orElse(null),
                alarm(whole),
                (int) of(whole, Kind.PROCESSOR).filter(this::holds).count(),
                manages);
    }

    ProcessingPage.Processors processors(Whole whole, boolean manages) {
        return new ProcessingPage.Processors(
                of(whole, Kind.PROCESSOR).filter(this::holds).map(this::row).toList(),
                of(whole, Kind.PROCESSOR)
                        .filter(entry -> !holds(entry))
                        .map(this::row)
                        .toList(),
                alarm(whole),
                manages);
    }

    static Stream<ProcessingEntry> of(Whole whole, Kind kind) {
        return whole.entries().stream().filter(entry -> entry.kind() == kind);
    }

    private boolean holds(ProcessingEntry entry) {
        return entry.text().holds(time.today());
    }

    private @Nullable String alarm(Whole whole) {
        List<Contract> contracts = of(whole, Kind.PROCESSOR)
                .map(entry -> entry.contract(time.today()))
                .flatMap(contract -> Optional.ofNullable(contract).stream())
                .toList();
        long missing = contracts.stream().filter(Contract.MISSING::equals).count();
        long ended = contracts.stream().filter(Contract.ENDED::equals).count();
        return missing + ended == 0 ? null : words.say("protection.processors.alarm", missing, ended);
    }

    private Row row(PublishedService service, boolean retired) {
        ServiceProcessing processing = ServiceProcessing.of(service.definition());
        String specific = processing.specific().isEmpty()
                ? words.say("protection.processing.no-specific")
                : words.say("protection.processing.has-specific", labels(processing.specific()));
        return new Row(
                BASE + "/layanan/" + processing.code(),
                title(processing),
                specific,
                retired ? "over" : service.definition().card().contoh() ? "example" : "");
    }

    String title(ServiceProcessing service) {
        return words.say("protection.processing.service", service.title(), service.version());
    }

    Row row(ProcessingEntry entry) {
        Text text = entry.text();
        Contract contract = entry.contract(time.today());
        String tag = !holds(entry)
                ? "over"
                : contract != null && contract != Contract.SIGNED ? contract.name() : text.example() ? "example" : "";
        return new Row(BASE + "/" + entry.id(), title(entry), text.get(Fact.PURPOSE), tag);
    }

    String title(ProcessingEntry entry) {
        return entry.kind() == Kind.SERVICES
                ? words.say("protection.processing.common")
                : entry.text().get(Fact.NAME);
    }

    /** All that is written in a version. */
    List<SummaryRow> rows(ProcessingEntry entry) {
        Text text = entry.text();
        List<SummaryRow> rows = new ArrayList<>();
        for (Fact fact : entry.kind().facts()) {
            String written = text.get(fact);
            rows.add(SummaryRow.of(
                    label(entry.kind(), fact), written.isEmpty() ? words.say("protection.processing.none") : written));
        }
        if (entry.kind() == Kind.PROCESSOR) {
            rows.add(SummaryRow.of(words.say("protection.processing.contract-on"), day(text.contractOn())));
            rows.add(SummaryRow.of(words.say("protection.processing.contract-until"), day(text.contractUntil())));
        }
        if (entry.kind().hasTime()) {
            rows.add(SummaryRow.of(words.say("protection.processing.since"), day(text.since())));
            rows.add(SummaryRow.of(words.say("protection.processing.until"), day(text.until())));
        }
        rows.add(SummaryRow.of(
                words.say("protection.processing.state"),
                words.say(text.example() ? "protection.processing.example" : "protection.processing.confirmed")));
        return rows;
    }

    String label(Kind kind, Fact fact) {
        return words.say("protection.processing." + kind.name().toLowerCase(Locale.ROOT) + "." + fact.field());
    }

    String day(@Nullable LocalDate day) {
        return day == null ? words.say("protection.processing.none") : Spoken.day(day);
    }

    /** What a service does with data: its definition first, then what holds for all services. */
    List<SummaryRow> rows(ServiceProcessing service, @Nullable ProcessingEntry common) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(line("own.tujuan", service.purpose()));
        rows.add(line(
                "own.dasar",
                service.basis().stream()
                        .map(law -> law.confirmed()
                                ? law.text()
                                : words.say("protection.processing.unconfirmed", law.text()))
                        .toList()));
        rows.add(line("own.orang", service.people()));
        rows.add(line("own.data", List.of(labels(service.data()))));
        rows.add(line("own.spesifik", service.specific().isEmpty() ? List.of() : List.of(labels(service.specific()))));
        List<String> recipients = new ArrayList<>(service.duties().stream()
                .map(duty -> words.say("catalogue.duty." + duty))
                .toList());
        recipients.addAll(service.others());
        recipients.addAll(common(common, Fact.RECIPIENTS));
        rows.add(line("own.penerima", recipients));
        rows.add(line("letters", service.letters()));
        rows.add(line("own.tempat", common(common, Fact.PLACE)));
        rows.add(line("own.lama", common(common, Fact.RETENTION)));
        rows.add(line("own.pengamanan", common(common, Fact.PROTECTION)));
        return rows;
    }

    private static List<String> common(@Nullable ProcessingEntry common, Fact fact) {
        String written = common == null ? "" : common.text().get(fact);
        return written.isEmpty() ? List.of() : List.of(written);
    }

    private SummaryRow line(String key, List<String> lines) {
        return SummaryRow.of(
                words.say("protection.processing." + key),
                lines.isEmpty() ? List.of(words.say("protection.processing.none")) : lines);
    }

    private static String labels(List<Field> fields) {
        return String.join("; ", fields.stream().map(Field::label).toList());
    }
}
