package id.pendapa.catalogue;

/**
 * A version of a service that is or was live.
 *
 * @param id number inside; requests keep it
 * @param hash SHA-256 of the definition, its public name
 * @param definition the definition itself
 */
public record PublishedService(long id, String hash, ServiceDefinition definition) {}
