package id.pendapa.catalogue;

import id.pendapa.shared.ConflictException;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The services of the office, for other modules. */
public interface Catalogue {

    /** Every live service, open or closed, by title. */
    List<PublishedService> listCards();

    /** Live services whose card fits the words, best first; forgiving of typing mistakes. Without words, all. */
    List<PublishedService> search(String text);

    /** The live version of a service, open or closed. */
    Optional<PublishedService> findLive(String code);

    /**
     * The live version of a service that must be there.
     *
     * @throws NotFoundException {@code service.unknown} if there is none
     * @throws ConflictException {@code service.retired} if it is offered no more
     */
    default PublishedService getLive(String code) {
        return findLive(code).orElseThrow(() -> missing(code));
    }

    private DomainException missing(String code) {
        return findRetired(code).isPresent()
                ? new ConflictException("service.retired")
                : new NotFoundException("service.unknown");
    }

    /** Services that the office stopped offering, by code. */
    List<Retired> listRetired();

    /** Every service of which there may be requests: those that are live, then those that are offered no more. */
    default List<PublishedService> listEver() {
        return Stream.concat(listCards().stream(), listRetired().stream().map(Retired::service))
                .toList();
    }

    /** A service that the office stopped offering, and that has no live version. */
    default Optional<Retired> findRetired(String code) {
        return listRetired().stream()
                .filter(retired -> retired.service().definition().code().equals(code))
                .findFirst();
    }

    /**
     * A service that is offered no more.
     *
     * @param service the version that was live until then
     * @param reason why, for everybody
     * @param instead what people can do instead
     */
    record Retired(PublishedService service, Instant at, String by, String reason, String instead) {}

    /** A service was taken out of the hall. */
    record Stopped(String code, Instant at) {}

    /**
     * A version that was published, also if it is retired by now.
     *
     * @throws NotFoundException if there is none
     */
    PublishedService get(long definitionId);

    /** A version that was published, by its public number, also if it is retired by now. */
    Optional<PublishedService> findVersion(String code, int version);

    /** Those who print and number letters, asked before a definition goes live. */
    interface Prints {

        /** What is missing for this letter, each with what to do; nothing where it can be printed and numbered. */
        List<String> obstacles(ServiceDefinition.Letter letter);

        /**
         * What the next number of this letter would look like today; nothing is taken. Empty where nobody counts for it.
         *
         * @param kelurahanCode kelurahan of the request, or null
         */
        Optional<String> sampleNumber(ServiceDefinition.Letter letter, @Nullable String kelurahanCode);
    }
}
