package id.pendapa.requests.draft;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.requests.ApplicantReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the applicant of a draft can be reached. */
@Component
class DraftAddresses {

    private final DraftSeals seals;
    private final Catalogue catalogue;

    DraftAddresses(DraftSeals seals, Catalogue catalogue) {
        this.seals = seals;
        this.catalogue = catalogue;
    }

    /** The address for the way back, or the one answered in the form, or null. */
    @Nullable
    String email(Drafts.Row row) {
        String given = seals.email(row);
        return given != null
                ? given
                : ApplicantReader.read(catalogue.get(row.definitionId()).definition(), seals.answers(row))
                        .email();
    }
}
