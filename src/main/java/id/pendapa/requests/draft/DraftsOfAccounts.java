package id.pendapa.requests.draft;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.requests.ApplicantActions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts that were put into the account of a citizen. */
@Component
class DraftsOfAccounts implements ApplicantActions.OwnDrafts {

    private final Drafts drafts;
    private final DraftSeals seals;
    private final Catalogue catalogue;
    private final InstantSource clock;

    DraftsOfAccounts(Drafts drafts, DraftSeals seals, Catalogue catalogue, InstantSource clock) {
        this.drafts = drafts;
        this.seals = seals;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApplicantActions.OwnDraft> list(Collection<String> codes) {
        Map<String, String> byKey = new HashMap<>();
        List<byte[]> indexes = new ArrayList<>();
        for (String code : codes) {
            for (byte[] index : seals.codeIndexes(code)) {
                byKey.put(Drafts.key(index), code);
                indexes.add(index);
            }
        }
        return indexes.isEmpty()
                ? List.of()
                : drafts.listOpen(indexes, clock.instant()).stream()
                        .map(row -> new ApplicantActions.OwnDraft(
                                Objects.requireNonNull(byKey.get(row.key())),
                                catalogue
                                        .findLive(row.serviceCode())
                                        .orElseGet(() -> catalogue.get(row.definitionId()))
                                        .toldCard()
                                        .title(),
                                row.expiresAt()))
                        .toList();
    }

    @Override
    @Transactional
    public boolean bring(String code, String browser) {
        var found = drafts.find(seals.codeIndexes(code), clock.instant()).filter(row -> row.requestNumber() == null);
        found.ifPresent(row -> drafts.bindBrowser(row, seals.browserIndex(browser)));
        return found.isPresent();
    }
}
