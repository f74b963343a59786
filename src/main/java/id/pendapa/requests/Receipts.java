package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Posted.Groups;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Permission;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads receipts. Callers have made sure that the one who asks handed the request in, or is the clerk who took it in. */
@Service
public class Receipts {

    private final ServiceRequests requests;
    private final MoveTools tools;
    private final DeskAccess access;
    private final Audit audit;

    Receipts(ServiceRequests requests, MoveTools tools, DeskAccess access, Audit audit) {
        this.requests = requests;
        this.tools = tools;
        this.access = access;
        this.audit = audit;
    }

    /**
     * The receipt of a request.
     *
     * @throws id.pendapa.shared.NotFoundException if there is none of this number
     */
    @Transactional(readOnly = true)
    public Receipt get(String number) {
        ServiceRequest request = requests.get(number);
        ServiceDefinition definition = tools.service(request).told();
        RequestClock clock = request.clock();
        return new Receipt(
                number,
                SecretCodes.inGroups(tools.seals().secret(request)),
                request.proofCode(),
                definition.code(),
                definition.version(),
                definition.card().title(),
                clock.submittedAt(),
                clock.dueCheckAt(),
                clock.dueFinishAt(),
                definition.card().duration(),
                clock.provisional(),
                definition.card().feeRupiah(),
                toBring(definition, Answers.fromJson(tools.seals().answers(request))));
    }

    /** The same for a clerk who prints it at the counter. */
    @Transactional
    public Receipt print(String number) {
        access.open(number, Permission.WALK_IN_CREATE);
        audit.saw(new Audit.Sight("receipt-print", new Audit.Subject("request", number), List.of("secret"), null));
        return get(number);
    }

    private static List<String> toBring(ServiceDefinition definition, Answers answers) {
        return answers.papers().entrySet().stream()
                .filter(paper -> paper.getValue().bringsPaper())
                .map(paper -> Groups.named(definition.data(), paper.getKey()).label())
                .toList();
    }
}
