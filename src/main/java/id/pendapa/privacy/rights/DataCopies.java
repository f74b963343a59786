package id.pendapa.privacy.rights;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.privacy.ApplicantDoor.Admitted;
import id.pendapa.privacy.DataSights;
import id.pendapa.privacy.DataSights.Trace;
import id.pendapa.privacy.HeldData;
import id.pendapa.privacy.HeldData.Section;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the copy of what the office holds on a request, once the demand for it was granted. Each is a sight. */
@Service
public class DataCopies {

    private static final List<String> FIELDS = List.of("answers", "history", "file", "letter", "question");

    private final Gate gate;
    private final DataRequestRows rows;
    private final HeldData held;
    private final DataSights sights;
    private final Audit audit;
    private final OfficeTime time;

    DataCopies(Gate gate, DataRequestRows rows, HeldData held, DataSights sights, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.held = held;
        this.sights = sights;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A copy.
     *
     * @param made when
     * @param sections what the office keeps on the request
     * @param trace who saw it, and what was asked about that
     * @param demands what was demanded about the data
     */
    public record Copy(String number, Instant made, List<Section> sections, Trace trace, List<DataRequest> demands) {
        public Copy {
            sections = List.copyOf(sections);
            demands = List.copyOf(demands);
        }

        @Override
        public String toString() {
            return "Copy[" + number + "]";
        }
    }

    /**
     * The copy for its applicant.
     *
     * @throws NotFoundException {@code data-copy} unless this demand for a copy was granted
     */
    @Transactional
    public Copy fetch(Admitted applicant, long id) {
        DataRequest request = granted(id);
        if (!request.number().equals(applicant.number())) {
            throw new NotFoundException("data-copy");
        }
        return make(request);
    }

    /** The same for the officer, who hands it out on paper. */
    @Transactional
    public Copy print(long id) {
        gate.require(Permission.DATA_COPY_PRINT);
        return make(granted(id));
    }

    private DataRequest granted(long id) {
        return rows.find(id).filter(DataRequest::hasCopy).orElseThrow(() -> new NotFoundException("data-copy"));
    }

    private Copy make(DataRequest request) {
        String number = request.number();
        audit.saw(new Audit.Sight("data-copy", DataRequests.subject(number), FIELDS, null));
        return new Copy(number, time.now(), held.copy(number), sights.trace(number), rows.list(number));
    }
}
