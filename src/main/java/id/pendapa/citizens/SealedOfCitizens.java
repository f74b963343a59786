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
                SealedTable.of("spent_challenge", new PassingHash("challenge_index", "t.expires_at > :now")));
    }
}
