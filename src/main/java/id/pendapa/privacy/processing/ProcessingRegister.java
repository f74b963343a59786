package id.pendapa.privacy.processing;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.Catalogue.Retired;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.privacy.processing.ProcessingEntry.Kind;
import id.pendapa.privacy.processing.ProcessingEntry.Text;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of processing: services as the catalogue has them, and what the office wrote itself. */
@Service
public class ProcessingRegister {

    private final Gate gate;
    private final Catalogue catalogue;
    private final ProcessingRows rows;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    ProcessingRegister(
            Gate gate, Catalogue catalogue, ProcessingRows rows, FormKeys formKeys, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.rows = rows;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * All of it.
     *
     * @param services live ones
     * @param retired those that are offered no more; their requests are still kept
     * @param entries newest versions
     */
    public record Whole(List<PublishedService> services, List<Retired> retired, List<ProcessingEntry> entries) {
        public Whole {
            services = List.copyOf(services);
            retired = List.copyOf(retired);
            entries = List.copyOf(entries);
        }
    }

    /**
     * What came of a form.
     *
     * @param wrong what is wrong, a code with its detail behind a line by field; nothing if it was written
     * @param id which entry it became, or null
     */
    public record Outcome(
            Map<String, String> wrong, @Nullable Long id) {}

    @Transactional(readOnly = true)
    public Whole read() {
        gate.require(Permission.PROCESSING_VIEW);
        return whole();
    }

    /** The same, to be taken out of the house as a table. */
    @Transactional
    public Whole takeAlong() {
        gate.require(Permission.PROCESSING_EXPORT);
        audit.acted(new Audit.Act("processing.exported", new Audit.Subject("processing-register", "all"), Map.of()));
        return whole();
    }

    private Whole whole() {
        return new Whole(catalogue.listCards(), catalogue.listRetired(), rows.list());
    }

    /** A service of the register, live or not, with what holds for all services. */
    @Transactional(readOnly = true)
    public PublishedService service(String code) {
        gate.require(Permission.PROCESSING_VIEW);
        return catalogue.listEver().stream()
                .filter(service -> service.definition().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("service.unknown"));
    }

    /** What holds for all services; for everybody. */
    @Transactional(readOnly = true)
    public Optional<ProcessingEntry> forServices() {
        return rows.findServices();
    }

    /**
     * All versions of an entry, newest first.
     *
     * @throws NotFoundException {@code processing} if there is none
     */
    @Transactional(readOnly = true)
    public List<ProcessingEntry> open(long id) {
        gate.require(Permission.PROCESSING_VIEW);
        return versions(id);
    }

    private List<ProcessingEntry> versions(long id) {
        List<ProcessingEntry> all = rows.listVersions(id);
        if (all.isEmpty()) {
            throw new NotFoundException("processing");
        }
        return all;
    }

    /** Versions of an entry, for whoever may change it. */
    @Transactional(readOnly = true)
    public List<ProcessingEntry> openForChange(long id) {
        gate.require(Permission.PROCESSING_MANAGE);
        return versions(id);
    }

    /** Stops whoever may not add an entry. */
    public void requireManager() {
        gate.require(Permission.PROCESSING_MANAGE);
    }

    public boolean mayManage() {
        return gate.may(Permission.PROCESSING_MANAGE);
    }

    /** Adds an entry, once per form. */
    @Transactional
    public Outcome add(Kind kind, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.PROCESSING_MANAGE);
        if (kind == Kind.SERVICES) {
            throw new NotFoundException("processing");
        }
        Map<String, String> wrong = new LinkedHashMap<>();
        Text text = ProcessingForm.read(kind, typed, wrong);
        if (!wrong.isEmpty()) {
            return new Outcome(wrong, null);
        }
        String id = formKeys.once(formKey, content(typed), () -> {
            long made = rows.add(kind, formKey);
            write(made, kind, 0, text, officer);
            return Long.toString(made);
        });
        return new Outcome(Map.of(), Long.parseLong(id));
    }

    /**
     * Writes the next version of an entry; nothing where it says the same as before.
     *
     * @return what is wrong, by field
     * @throws ConflictException {@code processing.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> change(long id, int version, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.PROCESSING_MANAGE);
        ProcessingEntry newest = versions(id).get(0);
        Map<String, String> wrong = new LinkedHashMap<>();
        Text text = ProcessingForm.read(newest.kind(), typed, wrong);
        if (wrong.isEmpty() && !(newest.version() == version && newest.text().equals(text))) {
            write(id, newest.kind(), version, text, officer);
        }
        return wrong;
    }

    private void write(long id, Kind kind, int seen, Text text, Actor.Staff officer) {
        if (!rows.write(id, seen, text, time.now(), officer.label())) {
            throw new ConflictException("processing.stale");
        }
        audit.acted(new Audit.Act(
                "processing.written",
                new Audit.Subject("processing-entry", Long.toString(id)),
                Map.of("kind", kind.name(), "version", Integer.toString(seen + 1))));
    }

    private static String content(Map<String, String> typed) {
        Map<String, String> fields = new TreeMap<>(typed);
        fields.keySet().removeIf(name -> name.equals("kunci") || name.startsWith("_"));
        return fields.toString();
    }
}
