package id.pendapa.transparency.standards;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.shared.NotFoundException;
import id.pendapa.transparency.standards.ServiceStandard.Adopted;
import id.pendapa.transparency.standards.ServiceStandard.Forum;
import id.pendapa.transparency.standards.ServiceStandard.Monitoring;
import id.pendapa.transparency.standards.StandardRows.Draft;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standards of all services as everybody reads them. */
@Service
public class Standards {

    private final Catalogue catalogue;
    private final StandardRows rows;
    private final ForumRows forums;
    private final CardParts card;

    Standards(Catalogue catalogue, StandardRows rows, ForumRows forums, CardParts card) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.forums = forums;
        this.card = card;
    }

    /**
     * A standard with what belongs to it.
     *
     * @param shown the version that is read, or null where none is adopted
     * @param forum the consultation before it, or null
     */
    public record Whole(
            ServiceStandard standard,
            @Nullable Adopted shown,
            @Nullable Forum forum,
            List<Monitoring> monitorings) {
        public Whole {
            monitorings = List.copyOf(monitorings);
        }
    }

    /** Every live service with what was adopted, by title; drafts are not looked at. */
    @Transactional(readOnly = true)
    public List<ServiceStandard> list() {
        return list(List.of());
    }

    /** The same with the newest drafts. */
    List<ServiceStandard> listWithDrafts() {
        return list(rows.drafts(""));
    }

    private List<ServiceStandard> list(List<Draft> drafts) {
        Map<String, Adopted> adopted =
                rows.inForce().stream().collect(Collectors.toMap(Adopted::code, Function.identity()));
        Map<String, Draft> written = drafts.stream().collect(Collectors.toMap(Draft::code, Function.identity()));
        return catalogue.listCards().stream()
                .map(PublishedService::definition)
                .map(service -> standard(service, written.get(service.code()), adopted.get(service.code())))
                .sorted(Comparator.comparing(ServiceStandard::title))
                .toList();
    }

    /**
     * The standard of a service for everybody: drafts of the office are not shown.
     *
     * @param number an earlier version, or 0 for the one in force
     * @throws NotFoundException {@code transparency.version} if there is no such version
     */
    @Transactional(readOnly = true)
    public Whole get(String code, int number) {
        ServiceDefinition service =
                catalogue.getLive(code.toUpperCase(Locale.ROOT)).definition();
        Adopted inForce = rows.find(service.code(), 0).orElse(null);
        Adopted shown = number == 0 || (inForce != null && inForce.number() == number)
                ? inForce
                : rows.find(service.code(), number).orElseThrow(() -> new NotFoundException("transparency.version"));
        Long forumId = shown == null ? null : shown.forumId();
        Forum forum = forumId == null
                ? null
                : forums.list(service.code()).stream()
                        .filter(one -> one.id() == forumId)
                        .findFirst()
                        .orElse(null);
        return new Whole(
                standard(service, null, inForce),
                shown,
                forum,
                shown == null ? List.of() : forums.monitorings(service.code()));
    }

    /** One with its newest draft, read from the database. */
    ServiceStandard open(String code) {
        ServiceDefinition service =
                catalogue.getLive(code.toUpperCase(Locale.ROOT)).definition();
        return standard(
                service,
                rows.drafts(service.code()).stream().findFirst().orElse(null),
                rows.find(service.code(), 0).orElse(null));
    }

    private ServiceStandard standard(ServiceDefinition service, @Nullable Draft draft, @Nullable Adopted adopted) {
        return new ServiceStandard(
                service.code(),
                service.card().title(),
                service.version(),
                draft == null ? 0 : draft.id(),
                draft == null ? null : draft.by(),
                card.lines(service, draft == null ? Map.of() : draft.texts()),
                adopted);
    }
}
