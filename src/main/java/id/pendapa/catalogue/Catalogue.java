package id.pendapa.catalogue;

import java.util.Optional;

/** The services of the office, for other modules. */
public interface Catalogue {

    /**
     * A version that was published, also if it is retired by now.
     *
     * @throws id.pendapa.shared.NotFoundException if there is none
     */
    PublishedService get(long definitionId);

    /** The live version of a service, open or closed. */
    Optional<PublishedService> findLive(String code);
}
