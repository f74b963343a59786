package id.pendapa.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.platform.Actor;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.requests.ServiceRequest.IdentityCheck;
import id.pendapa.requests.ServiceRequest.Sealed;
import id.pendapa.requests.ServiceRequests.Change;
import id.pendapa.requests.ServiceRequests.NewRequest;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class RequestTablesModuleTests {

    private static final Instant NOW = SettableClock.START;
    private static final byte[] CIPHER_TEXT = {1, 2, 3};

    @Autowired
    ServiceRequests requests;

    @Autowired
    RequestHistory history;

    @Autowired
    RequestNeeds needs;

    @Autowired
    RequestPapers papers;

    @Autowired
    RuleFindings findings;

    @Autowired
    RequestNumbers numbers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void numbersFollowEachOtherWithoutGapsAndCarryTheYear() {
        int first = Integer.parseInt(numbers.next().substring(9));

        assertThat(numbers.next()).isEqualTo("TKR-2026-%06d", first + 1);
    }

    @Test
    void aRequestComesBackAsItWasWritten() {
        ServiceRequest request = submitted();

        assertThat(request.state()).isEqualTo("DIAJUKAN");
        assertThat(request.version()).isEqualTo(1);
        assertThat(request.clock().dueCheckAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(request.sealed().answers()).isEqualTo(CIPHER_TEXT);
        assertThatThrownBy(() -> requests.get("TKR-2026-999999")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyTheFirstOfTwoMovesFromTheSameVersionCounts() {
        ServiceRequest seen = submitted();
        requests.move(seen, waiting(seen));

        assertThatThrownBy(() -> requests.move(seen, waiting(seen)))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        stale -> assertThat(stale.code()).isEqualTo("request.stale"));
        assertThat(requests.get(seen.number()).version()).isEqualTo(2);
    }

    @Test
    void aRequestWhoseTimeForCompletionIsOverIsFound() {
        ServiceRequest seen = submitted();
        requests.move(seen, waiting(seen));

        assertThat(requests.listLapsed(NOW.plus(Duration.ofDays(31)))).contains(seen.number());
        assertThat(requests.listLapsed(NOW)).doesNotContain(seen.number());
    }

    @Test
    void anEndedRequestHasAnOutcomeAndATime() {
        ServiceRequest seen = submitted();
        IdentityCheck identity = new IdentityCheck("KTP_ASLI", "Petugas Loket", NOW);
        requests.move(
                seen,
                new Change(
                        "SELESAI",
                        Phase.ENDED,
                        Outcome.GRANTED,
                        null,
                        "KECAMATAN",
                        seen.clock(),
                        null,
                        NOW,
                        identity,
                        true));

        ServiceRequest ended = requests.get(seen.number());
        assertThat(ended.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(ended.endedAt()).isEqualTo(NOW);
        assertThat(ended.identity()).isEqualTo(identity);
    }

    @Test
    void theHistoryKeepsEveryEntryAndTellsWhoDidWhat() {
        ServiceRequest request = submitted();
        Actor.Staff staff = new Actor.Staff(12, 7, "Wahyu Contoh", "Kasi Pelayanan", "Kecamatan", Set.of());
        Entry entry = Entry.of(
                2,
                Kind.ACTION,
                "SETUJUI",
                staff,
                "DIAJUKAN",
                "PARAF",
                CIPHER_TEXT,
                Map.of("identity", "KTP_ASLI"),
                NOW);
        history.add(request.id(), entry);

        assertThat(history.list(request.id())).singleElement().satisfies(read -> {
            assertThat(read.actorLabel()).isEqualTo("Kasi Pelayanan");
            assertThat(read.facts()).containsEntry("identity", "KTP_ASLI");
            assertThat(read.reasonSealed()).isEqualTo(CIPHER_TEXT);
        });
        assertThat(RequestHistory.deeds(history.list(request.id())))
                .singleElement()
                .satisfies(deed -> {
                    assertThat(deed.actorKey()).isEqualTo("staff:12");
                    assertThat(deed.officialId()).isEqualTo(7L);
                });
    }

    @Test
    void theApplicationCannotChangeTheHistory() {
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE request_event SET action = 'X'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM service_request").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasAskedIsOpenUntilItIsAnswered() {
        ServiceRequest request = submitted();
        needs.ask(request.id(), new RequestNeeds.Asked(2, "ktp", CIPHER_TEXT, NOW, null));
        assertThat(needs.list(request.id()))
                .singleElement()
                .satisfies(asked -> assertThat(asked.answeredAt()).isNull());

        needs.answerAll(request.id(), NOW);

        assertThat(needs.list(request.id()))
                .singleElement()
                .satisfies(asked -> assertThat(asked.answeredAt()).isEqualTo(NOW));
    }

    @Test
    void aReplacedPaperCountsNoMoreAndASeenOneSaysByWhom() {
        ServiceRequest request = submitted();
        papers.add(request.id(), "ktp", photo("berkas-1"), NOW);
        papers.add(request.id(), "anak-0-ktp", photo("berkas-2"), NOW);
        papers.replace(request.id(), "ktp", NOW);
        papers.replace(request.id(), "anak", NOW);
        papers.add(request.id(), "ktp", new Answer.Files(List.of(), true), NOW);
        papers.markSeen(request.id(), "ktp", 12, "Petugas Loket", NOW);

        assertThat(papers.list(request.id())).singleElement().satisfies(paper -> {
            assertThat(paper.fileKey()).isNull();
            assertThat(paper.seenLabel()).isEqualTo("Petugas Loket");
        });
    }

    private static Answer.Files photo(String key) {
        return new Answer.Files(List.of(new Answer.FileRef(key, "ktp.jpg")), false);
    }

    @Test
    void onlyTheNewestFindingsAreShown() {
        ServiceRequest request = submitted();
        findings.add(request.id(), new RuleFindings.Found(1, "usia", "ELIGIBILITY", "HOLDS", CIPHER_TEXT, NOW));
        findings.add(request.id(), new RuleFindings.Found(3, "usia", "ELIGIBILITY", "UNKNOWN", CIPHER_TEXT, NOW));

        assertThat(findings.listNewest(request.id()))
                .singleElement()
                .satisfies(found -> assertThat(found.result()).isEqualTo("UNKNOWN"));
    }

    @Test
    void everyPersonOfARequestIsKnownByTheirHash() {
        ServiceRequest request = submitted();
        requests.insertPerson(request.id(), "pemohon", CIPHER_TEXT);
        requests.replaceAnswers(request, new byte[] {9});

        assertThat(requests.get(request.number()).persons()).containsExactly(CIPHER_TEXT);
        assertThat(requests.get(request.number()).sealed().answers()).isEqualTo(new byte[] {9});
    }

    private ServiceRequest submitted() {
        RequestClock clock =
                new RequestClock(NOW, NOW.plus(Duration.ofDays(1)), null, null, null, 0, null, 0, false, null);
        Sealed parts = new Sealed(CIPHER_TEXT, CIPHER_TEXT, CIPHER_TEXT, CIPHER_TEXT, null);
        String number = numbers.next();
        requests.insert(new NewRequest(
                number,
                1,
                "UMUM",
                "DIAJUKAN",
                Phase.OPEN,
                "LOKET",
                "KECAMATAN",
                Channel.ONLINE,
                "33.73.02.1007",
                CIPHER_TEXT,
                clock,
                null,
                parts));
        return requests.get(number);
    }

    private static Change waiting(ServiceRequest seen) {
        return new Change(
                "PERLU_PERBAIKAN",
                Phase.WAITING_APPLICANT,
                null,
                null,
                "KECAMATAN",
                seen.clock(),
                NOW.plus(Duration.ofDays(30)),
                null,
                null,
                true);
    }
}
