package id.pendapa.catalogue;

import id.pendapa.shared.NotFoundException;
import java.util.List;
import java.util.Optional;

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
     */
    default PublishedService getLive(String code) {
        return findLive(code).orElseThrow(() -> new NotFoundException("service.unknown"));
    }

    /**
     * A version that was published, also if it is retired by now.
     *
     * @throws NotFoundException if there is none
     */
    PublishedService get(long definitionId);

    /** Those who print and number letters, asked before a definition goes live. */
    interface Prints {

        /** What is missing for this letter, each with what to do; nothing where it can be printed and numbered. */
        List<String> obstacles(ServiceDefinition.Letter letter);
    }
}
