package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Card;
import org.jspecify.annotations.Nullable;

/**
 * A version of a service that is or was live.
 *
 * @param id number inside; requests keep it
 * @param hash SHA-256 of the definition, its public name
 * @param definition the definition itself
 */
public record PublishedService(long id, String hash, ServiceDefinition definition) {

    /**
     * The definition in the language of the page that is being made. For showing only: what is decided, kept, printed or
     * sent goes by {@link #definition()}.
     */
    public ServiceDefinition told() {
        return ServiceTexts.told(definition);
    }

    /** The card alone, in the same way. */
    public Card toldCard() {
        return ServiceTexts.told(definition.card());
    }

    /** Value of {@code lang} for a told text that stayed Indonesian on a page in another language; null for others. */
    public static @Nullable String lang(String text) {
        return ServiceTexts.isLeft(text) ? "id" : null;
    }
}
