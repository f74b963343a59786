package id.pendapa.catalogue;

import id.pendapa.platform.PerOffice;
import id.pendapa.shared.NotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps the versions in memory, for each office apart: a version never changes. */
@Component
class StoredCatalogue implements Catalogue {

    private final ServiceDefinitions stored;
    private final PerOffice<List<PublishedService>> live;
    private final PerOffice<List<Retired>> retired;
    private final PerOffice<Map<Long, PublishedService>> versions = new PerOffice<>(ConcurrentHashMap::new);

    StoredCatalogue(ServiceDefinitions stored, ServiceRetirements retirements) {
        this.stored = stored;
        this.retired = new PerOffice<>(retirements::list);
        this.live = new PerOffice<>(() -> stored.listLive().stream()
                .sorted(Comparator.comparing(
                        service -> service.definition().card().title()))
                .toList());
    }

    @Override
    public List<PublishedService> listCards() {
        return live.get();
    }

    @Override
    public List<PublishedService> search(String text) {
        List<String> words = CardWords.of(text);
        if (words.isEmpty()) {
            return listCards();
        }
        List<PublishedService> found = Stream.concat(
                        CardWords.told(words, listCards()).stream(),
                        stored.searchLive(words).stream().map(this::findLive).flatMap(Optional::stream))
                .distinct()
                .toList();
        return found.isEmpty() ? CardWords.resembling(words, listCards()) : found;
    }

    @Override
    public Optional<PublishedService> findLive(String code) {
        return listCards().stream()
                .filter(service -> service.definition().code().equals(code))
                .findFirst();
    }

    @Override
    public List<Retired> listRetired() {
        return retired.get();
    }

    @Override
    public PublishedService get(long definitionId) {
        return versions.get()
                .computeIfAbsent(
                        definitionId,
                        id -> stored.find(id)
                                .orElseThrow(
                                        () -> new NotFoundException("catalogue.version-unknown", Long.toString(id))));
    }

    @Override
    public Optional<PublishedService> findVersion(String code, int version) {
        return findLive(code)
                .filter(service -> service.definition().version() == version)
                .or(() -> stored.findId(code, version).map(this::get));
    }

    /** Forgets what is kept of this office, after something was published. */
    void forget() {
        live.forget();
        retired.forget();
        versions.forget();
    }
}
