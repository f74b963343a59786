package id.pendapa.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.accounts.OwnNik;
import id.pendapa.accounts.PasswordConfirmation;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.letters.LetterSigning.Outcome;
import id.pendapa.letters.signing.LetterSignatures;
import id.pendapa.letters.signing.LetterSignatures.Finding;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.Positions;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.RateLimits;
import id.pendapa.requests.LetterOfRequest;
import id.pendapa.requests.LetterOrder;
import id.pendapa.requests.LetterProgress;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.shared.TooManyRequestsException;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class LetterSigningModuleTests {

    @Autowired
    LetterOfRequest making;

    @Autowired
    LetterStore letters;

    @Autowired
    SigningRuns runs;

    @Autowired
    LetterPapers papers;

    @Autowired
    LetterSeals seals;

    @Autowired
    LetterPrinting printing;

    @Autowired
    LetterHistory history;

    @Autowired
    LetterRevision revision;

    @Autowired
    LetterSignatures signatures;

    @Autowired
    Positions positions;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RecoverSigning recover;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OfficeTime time;

    @Autowired
    RateLimits limits;

    @Autowired
    OwnNik niks;

    @Autowired
    SettableClock clock;

    private final List<String> told = new ArrayList<>();
    private boolean requestRefuses;
    private @Nullable String aboutThemselves;
    private final PasswordConfirmation passwords = (officer, password) -> password.equals("benar");
    private Actor.Staff actor = staff(0);
    private LetterSigning signing;
    private LetterOrder order;

    @BeforeEach
    void camatHasALetterToSign() {
        order = SampleOrders.umum(catalogue);
        transaction.executeWithoutResult(status -> making.allot(order));
        actor = staff(letter().signer().officialId());
        signing = signing();
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void signsStoresAndTellsTheRequest() {
        assertThat(sign()).isEqualTo(Outcome.SIGNED);
        Letter signed = letter();
        assertThat(signed.stage()).isEqualTo(Letter.Stage.SIGNED);
        byte[] pdf = making.open(order.requestNumber(), "KETERANGAN").bytes();
        assertThat(Digests.sha256(pdf))
                .isEqualTo(Objects.requireNonNull(signed.signature()).sha256());
        assertThat(signatures.inspect(pdf)).isEqualTo(Finding.VALID);
        assertThat(told).containsExactly("signed KETERANGAN " + signed.number());
    }

    @Test
    void wrongPasswordSignsNothing() {
        assertThat(signing.sign(letter().code(), 1, "salah")).isEqualTo(Outcome.WRONG_PASSWORD);
        assertThat(letter().isWaiting()).isTrue();
    }

    @Test
    void guessingThePasswordComesToAnEnd() {
        for (int i = 0; i < 5; i++) {
            assertThat(signing.sign(letter().code(), 1, "salah" + i)).isEqualTo(Outcome.WRONG_PASSWORD);
        }
        assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(this::sign);
        clock.advance(Duration.ofMinutes(16));
        assertThat(sign()).isEqualTo(Outcome.SIGNED);
    }

    @Test
    void secondPressSignsNoSecondFile() {
        sign();
        String first = Objects.requireNonNull(letter().signature()).sha256();
        assertThat(signing.sign(letter().code(), 1, "benar")).isEqualTo(Outcome.SIGNED);
        assertThat(Objects.requireNonNull(letter().signature()).sha256()).isEqualTo(first);
        assertThat(told).hasSize(1);
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> signing.sign(letter().code(), 2, "benar"));
    }

    @Test
    void whatTheRequestRefusesIsNotSignedEitherAndCanBeTriedAgain() {
        requestRefuses = true;
        assertThatExceptionOfType(ConflictException.class).isThrownBy(this::sign);
        assertThat(letter().isWaiting()).isTrue();
        assertThat(letter().signature()).isNull();
        requestRefuses = false;
        String number = letter().number();
        assertThat(sign()).isEqualTo(Outcome.SIGNED);
        assertThat(letter().number()).isEqualTo(number);
    }

    @Test
    void brokenOffSignatureGoesBackToItsSigner() {
        Letter letter = letter();
        transaction.executeWithoutResult(status -> letters.beginSigning(letter, time.now(), time.now()));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(this::sign);
        recover.run();
        assertThatExceptionOfType(ConflictException.class).isThrownBy(this::sign);
        clock.advance(Duration.ofMinutes(6));
        recover.run();
        assertThat(letter().busySince()).isNull();
        assertThat(sign()).isEqualTo(Outcome.SIGNED);
    }

    @Test
    void somebodyElsesLetterLooksUnknown() {
        actor = staff(letter().signer().officialId() + 1);
        signing = signing();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::sign);
    }

    @Test
    void nobodySignsWhatIsAboutThemselves() {
        aboutThemselves = order.requestNumber();
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(this::sign);
    }

    @Test
    void sendingBackNeedsAReasonAndTellsTheRequest() {
        String code = letter().code();
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> signing.sendBack(code, 1, " ")));
        transaction.executeWithoutResult(status -> signing.sendBack(code, 1, "Nama salah"));
        assertThat(told).containsExactly("back KETERANGAN Nama salah");
    }

    @Test
    void penTakesOverUnderTheSameNumber() {
        Letter before = letter();
        ChangeToPen change = new ChangeToPen(desk(), letters, papers, seals, printing, history, time);
        transaction.executeWithoutResult(status -> change.change(before.code(), 1, "Layanan tanda tangan mati"));
        Letter after = letter();
        assertThat(after.method()).isEqualTo(SigningMethod.BASAH);
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.version()).isEqualTo(2);
        assertThat(Digests.sha256(papers.readFinal(after))).isNotEqualTo(Digests.sha256(papers.readFinal(before)));
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> signing.sign(after.code(), 2, "benar"));
    }

    @Test
    void listShowsOwnLettersOldestFirst() {
        SignerReading reading = new SignerReading(desk(), letters, papers, history, runs);
        LetterForStaff.Page page = reading.listWaiting("", false);
        assertThat(page.letters()).extracting(LetterForStaff::code).contains(letter().code());
        assertThat(page.letters()).extracting(LetterForStaff::since).isSorted();
        assertThat(transaction
                        .execute(status -> reading.readPaper(letter().code()))
                        .bytes())
                .isNotEmpty();
    }

    private Outcome sign() {
        return signing.sign(letter().code(), letter().version(), "benar");
    }

    private Letter letter() {
        return letters.list(order.requestNumber()).get(0);
    }

    private LetterSigning signing() {
        return new LetterSigning(
                desk(),
                letters,
                papers,
                history,
                revision,
                signatures,
                passwords,
                niks,
                limits,
                transaction,
                runs,
                time);
    }

    @Test
    void aLetterThatAttestsARevokedOneFallsWithItUnlessItWaits() {
        String request = SampleOrders.next();
        Letter sktm = signed(SampleOrders.sktm(catalogue, "SKTM", request));
        LetterOrder attesting = SampleOrders.sktm(catalogue, "LEGALISASI", request);
        transaction.executeWithoutResult(status -> making.allot(attesting));
        actor = lurah();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> revoke(sktm))
                .withMessageContaining("letter.revoke.attesting");
        sign(letters.findAlive(request, "LEGALISASI").orElseThrow());
        aboutThemselves = request;
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> revoke(sktm));
        aboutThemselves = null;
        told.clear();

        revoke(sktm);
        assertThat(told).containsExactly("revoked LEGALISASI Data pemohon keliru", "revoked SKTM Data pemohon keliru");
        assertThat(letters.list(request))
                .extracting(Letter::stage)
                .containsExactly(Letter.Stage.REVOKED, Letter.Stage.REVOKED);
    }

    private Letter signed(LetterOrder wanted) {
        transaction.executeWithoutResult(status -> making.allot(wanted));
        return sign(letters.findAlive(wanted.requestNumber(), wanted.letter().code())
                .orElseThrow());
    }

    private Letter sign(Letter waiting) {
        byte[] pdf = signatures
                .sign(papers.readFinal(waiting), waiting.signer(), SigningMethod.LOKAL, null)
                .pdf();
        transaction.executeWithoutResult(status -> {
            letters.move(waiting, Letter.Stage.SIGNED, waiting.method());
            papers.enterSignature(waiting, papers.keepSigned(waiting, pdf), time.now(), actor, time.now());
        });
        return letters.get(waiting.code());
    }

    private void revoke(Letter letter) {
        LetterRevoking revoking = new LetterRevoking(gate(), desk(), letters, history, revision, passwords, limits);
        transaction.executeWithoutResult(
                status -> revoking.revoke(letter.code(), letter.version(), "Data pemohon keliru", "benar"));
    }

    private static Actor.Staff lurah() {
        return new Actor.Staff(
                1,
                0,
                "Contoh Dua",
                "Lurah",
                "Kelurahan",
                Set.of(new Actor.HeldDuty("LURAH", SampleOrders.KUTOWINANGUN_LOR)));
    }

    private SignerDesk desk() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("progress", progress());
        ObjectProvider<LetterProgress> provider = beans.getBeanProvider(LetterProgress.class);
        return new SignerDesk(gate(), letters, positions, signatures, provider, time);
    }

    private Gate gate() {
        return new Gate() {
            @Override
            public Actor actor() {
                return actor;
            }

            @Override
            public Actor.Staff require(Permission permission) {
                return actor;
            }

            @Override
            public boolean may(Permission permission) {
                return true;
            }
        };
    }

    private LetterProgress progress() {
        return new LetterProgress() {
            @Override
            public void signed(String requestNumber, String letterCode, String letterNumber) {
                if (requestRefuses) {
                    throw new ConflictException("request.stale");
                }
                told.add("signed " + letterCode + " " + letterNumber);
            }

            @Override
            public void sentBack(String requestNumber, String letterCode, Actor.Staff signatory, String reason) {
                told.add("back " + letterCode + " " + reason);
            }

            @Override
            public void revoked(
                    String requestNumber, String letterCode, String letterNumber, Actor.Staff by, String reason) {
                told.add("revoked " + letterCode + " " + reason);
            }

            @Override
            public void revising(
                    String requestNumber, String letterCode, String letterNumber, Actor.Staff by, String reason) {
                told.add("revising " + letterCode + " " + reason);
            }

            @Override
            public void revisionEnded(
                    String requestNumber, String letterCode, String letterNumber, Actor.Staff by, String reason) {
                told.add("revision ended " + letterCode + " " + reason);
            }

            @Override
            public Set<String> listRemarked(Set<String> requestNumbers) {
                return Set.of();
            }

            @Override
            public boolean isAbout(String requestNumber, Actor.Staff officer) {
                return requestNumber.equals(aboutThemselves);
            }

            @Override
            public Optional<HandedOver> findHandOver(String requestNumber) {
                return Optional.empty();
            }
        };
    }

    private static Actor.Staff staff(long officialId) {
        return new Actor.Staff(1, officialId, "Contoh Satu", "Camat Tingkir", "Kecamatan Tingkir", Set.of());
    }
}
