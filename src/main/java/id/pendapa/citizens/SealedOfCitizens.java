package id.pendapa.citizens;

import id.pendapa.platform.SealedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is sealed about accounts of citizens. */
@Component
class SealedOfCitizens implements SealedTables {

    @Override
    public List<SealedTable> sealedTables() {
        String byAddress = "encode(t.value_index, 'hex')";
        return List.of(
                SealedTable.of("citizen_contact", byAddress, "value_sealed")
                        .with(new RemadeHash(
                                "value_index",
                                CitizenRows.PURPOSE,
                                new Source("t.value_sealed", "citizen_contact", byAddress, "value_sealed"),
                                (address, key) -> List.of(address))),
                SealedTable.of("citizen_code", "encode(t.browser_index, 'hex')", "value_sealed")
                        .with(
                                new PassingHash("browser_index", "t.expires_at > :now"),
                                new PassingHash("code_index", "t.expires_at > :now")),
                SealedTable.of(
                        "citizen_session",
                        new PassingHash(
                                "token_index",
                                "t.made_at > :now - interval '" + CitizenSessions.LIFE.toHours() + " hours'")),
                drafts(),
                identities(),
                persons(),
                SealedTable.of("citizen_tie_code", "t.account_id", "code_sealed")
                        .with(new PassingHash("code_index", "t.expires_at > :now")),
                SealedTable.of("citizen_mandate", "encode(t.code_index, 'hex')", "code_sealed")
                        .with(new PassingHash("code_index", "t.code_expires_at > :now")),
                SealedTable.of("spent_challenge", new PassingHash("challenge_index", "t.expires_at > :now")));
    }

    private static SealedTable drafts() {
        String byCode = "encode(t.code_index, 'hex')";
        return SealedTable.of("citizen_draft", byCode, "code_sealed")
                .with(new RemadeHash(
                        "code_index",
                        HeldDraftRows.PURPOSE,
                        new Source("t.code_sealed", "citizen_draft", byCode, "code_sealed"),
                        (code, key) -> List.of(code)));
    }

    private static SealedTable identities() {
        String bySubject = "encode(t.subject_index, 'hex')";
        return SealedTable.of("citizen_identity", bySubject, "subject_sealed")
                .with(new RemadeHash(
                        "subject_index",
                        IdentityRows.PURPOSE,
                        new Source("t.subject_sealed", "citizen_identity", bySubject, "subject_sealed"),
                        (subject, key) -> List.of(subject)));
    }

    private static SealedTable persons() {
        String byNik = "encode(t.nik_index, 'hex')";
        return SealedTable.of("citizen_person", byNik, "nik_sealed", "name_sealed")
                .with(new RemadeHash(
                        "nik_index",
                        PersonRows.NIK,
                        new Source("t.nik_sealed", "citizen_person", byNik, "nik_sealed"),
                        (nik, key) -> List.of(nik)));
    }
}
