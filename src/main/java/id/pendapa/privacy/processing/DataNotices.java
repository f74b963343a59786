package id.pendapa.privacy.processing;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.office.OfficeTime;
import id.pendapa.privacy.processing.ProcessingEntry.Kind;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people are told about their data before they apply. It follows from the version of the service and from what the
 * office had written about all services at a time; neither ever changes, so what an applicant read can be shown again.
 */
@Service
public class DataNotices {

    private final Catalogue catalogue;
    private final ProcessingRows rows;
    private final OfficeTime time;

    DataNotices(Catalogue catalogue, ProcessingRows rows, OfficeTime time) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.time = time;
    }

    /**
     * A notice.
     *
     * @param common what holds for all services, or null where the office wrote nothing
     * @param processors who processes data for the office on that day
     * @param newest whether it is the one of today's version
     */
    public record Notice(
            PublishedService service,
            @Nullable ProcessingEntry common,
            List<ProcessingEntry> processors,
            boolean newest) {
        public Notice {
            processors = List.copyOf(processors);
        }
    }

    /**
     * The notice of a service.
     *
     * @param version of the service, or null for the live one
     * @param at when it was read, or null for now
     * @throws NotFoundException {@code service.unknown} if there is no such version
     */
    @Transactional(readOnly = true)
    public Notice read(String code, @Nullable Integer version, @Nullable Instant at) {
        String known = code.toUpperCase(Locale.ROOT);
        PublishedService service = version == null
                ? catalogue.getLive(known)
                : catalogue.findVersion(known, version).orElseThrow(() -> new NotFoundException("service.unknown"));
        Instant moment = at == null ? time.now() : at;
        List<ProcessingEntry> told = rows.listTold(moment);
        boolean newest =
                at == null && catalogue.findLive(known).filter(service::equals).isPresent();
        return new Notice(
                service,
                told.stream()
                        .filter(entry -> entry.kind() == Kind.SERVICES)
                        .findFirst()
                        .orElse(null),
                told.stream()
                        .filter(entry -> entry.kind() == Kind.PROCESSOR)
                        .filter(entry ->
                                entry.text().holds(moment.atZone(time.zone()).toLocalDate()))
                        .toList(),
                newest);
    }
}
