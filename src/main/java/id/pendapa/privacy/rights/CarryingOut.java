package id.pendapa.privacy.rights;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.privacy.GrantedCorrections;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands granted corrections to whoever keeps the data, and writes down that they were carried out. */
@Component
class CarryingOut implements GrantedCorrections {

    private final Gate gate;
    private final DataRequestRows rows;
    private final Audit audit;
    private final OfficeTime time;

    CarryingOut(Gate gate, DataRequestRows rows, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.audit = audit;
        this.time = time;
    }

    @Override
    public Granted open(long id) {
        gate.require(Permission.DATA_REQUEST_DECIDE);
        DataRequest request = rows.find(id)
                .filter(DataRequest::isToCarryOut)
                .orElseThrow(() -> new NotFoundException("data-request"));
        audit.saw(
                new Audit.Sight("data-request", DataRequests.subject(request.number()), List.of("data-request"), null));
        return new Granted(
                id, request.key(), request.number(), request.field(), request.text(), request.carriedOut() != null);
    }

    @Override
    public void carriedOut(Granted granted, String field, boolean beside) {
        Actor.Staff staff = gate.require(Permission.DATA_REQUEST_DECIDE);
        if (!rows.carriedOut(granted.id(), field, beside, staff.label(), time.now())) {
            throw new ConflictException("data-request.carried-out");
        }
        audit.acted(new Audit.Act(
                "data-request.carried-out",
                DataRequests.subject(granted.number()),
                Map.of("dataRequest", granted.key().toString(), "field", field, "how", beside ? "BESIDE" : "CHANGED")));
    }
}
