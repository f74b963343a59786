package id.pendapa.requests;

import id.pendapa.platform.Actor;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Which requests an officer may open: all of the kecamatan, or those of the kelurahan where they serve. */
@Component
class DeskAccess {

    private final Gate gate;
    private final ServiceRequests requests;

    DeskAccess(Gate gate, ServiceRequests requests) {
        this.gate = gate;
        this.requests = requests;
    }

    /** The officer and the request. */
    record Opened(Actor.Staff staff, ServiceRequest request) {}

    /**
     * Opens a request for what the permission allows.
     *
     * @throws NotFoundException {@code request.unknown} if there is none, or it belongs to another kelurahan
     */
    Opened open(String number, Permission permission) {
        Actor.Staff staff = gate.require(permission);
        ServiceRequest request = requests.get(number);
        boolean served = DeskQueue.isEverywhere(staff)
                || staff.duties().stream()
                        .anyMatch(held -> request.kelurahanCode() != null
                                && request.kelurahanCode().equals(held.kelurahanCode()));
        if (!served) {
            throw new NotFoundException("request.unknown");
        }
        return new Opened(staff, request);
    }
}
