package id.pendapa.catalogue;

import org.springframework.context.ApplicationContext;

/** What the catalogue remembers of a database outlives it: tests that retire a service let it forget. */
public final class CatalogueMemory {

    private CatalogueMemory() {}

    public static void forget(ApplicationContext context) {
        context.getBean(StoredCatalogue.class).forget();
    }
}
