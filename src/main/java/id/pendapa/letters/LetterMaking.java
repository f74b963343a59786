package id.pendapa.letters;

import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Level;
import id.pendapa.letters.Letter.Signature;
import id.pendapa.letters.Letter.Stage;
import id.pendapa.letters.LetterPrinting.Dated;
import id.pendapa.letters.LetterStore.NewLetter;
import id.pendapa.letters.LetterStore.Sealed;
import id.pendapa.letters.paper.LetterSheet;
import id.pendapa.letters.paper.LetterSheet.Attested;
import id.pendapa.letters.paper.LetterSheet.Replaced;
import id.pendapa.letters.register.AllottedNumber;
import id.pendapa.letters.register.NumberRegister;
import id.pendapa.letters.register.SeriesKey;
import id.pendapa.letters.signing.LetterSigner.Signer;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.Signatory;
import id.pendapa.platform.Audit;
import id.pendapa.platform.pdf.PaperSize;
import id.pendapa.requests.LetterOfRequest;
import id.pendapa.requests.LetterOrder;
import id.pendapa.requests.LetterState;
import id.pendapa.requests.SecretCodes;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the letters of requests: number, date, signatory and text are fixed here, in the transaction of the request. */
@Service
class LetterMaking implements LetterOfRequest {

    private final LetterStore letters;
    private final LetterPapers papers;
    private final LetterSeals seals;
    private final LetterPrinting printing;
    private final LetterHistory history;
    private final LetterRevision revision;
    private final NumberRegister register;
    private final LetterSignatories signatories;
    private final OfficeTime time;

    LetterMaking(
            LetterStore letters,
            LetterPapers papers,
            LetterSeals seals,
            LetterPrinting printing,
            LetterHistory history,
            LetterRevision revision,
            NumberRegister register,
            LetterSignatories signatories,
            OfficeTime time) {
        this.letters = letters;
        this.papers = papers;
        this.seals = seals;
        this.printing = printing;
        this.history = history;
        this.revision = revision;
        this.register = register;
        this.signatories = signatories;
        this.time = time;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public LetterState allot(LetterOrder order) {
        ServiceDefinition.Letter kind = order.letter();
        Letter replaced = revision.makeRoom(order.requestNumber(), kind.code());
        String code = SecretCodes.create();
        Letter attested = attestedLetter(order);
        AllottedNumber number = register.allot(
                SeriesKey.of(kind.series(), order.kelurahanCode()), kind.classification(), "letter", code);
        Signatory signatory = signatories.choose(order, number.day());
        String holderCode = SecretCodes.create();
        LetterSheet sheet = printing.sheet(
                order,
                signatory,
                new Dated(number.number(), number.day()),
                attested == null ? null : name(attested),
                replaced == null ? null : replaced(replaced));
        Letter letter = fresh(order, code, number, signatory, replaced);
        Sealed sealed = seals.seal(code, order.holderName(), holderCode, sheet);
        long id = letters.insert(
                new NewLetter(
                        letter, sealed.holderName(), sealed.holderCode(), sealed.holderCodeIndex(), sealed.sheet()),
                attested == null ? null : attested.id());
        byte[] pdf = printing.print(kind.template(), sheet, letter.method(), code, holderCode);
        papers.keepFinal(letter, id, pdf, letter.createdAt());
        history.happened(letter, id, 1, LetterEvent.ALLOTTED, null);
        return state(letter);
    }

    private static Replaced replaced(Letter letter) {
        return new Replaced(letter.number(), IndonesianDates.day(letter.day()));
    }

    private Letter fresh(
            LetterOrder order, String code, AllottedNumber number, Signatory signatory, @Nullable Letter replaced) {
        ServiceDefinition.Letter kind = order.letter();
        return new Letter(
                0,
                code,
                order.requestNumber(),
                kind.code(),
                kind.title(),
                kind.template(),
                number.id(),
                number.number(),
                number.day(),
                kind.letterhead() == Level.KELURAHAN ? order.kelurahanCode() : null,
                new Signer(signatory.officialId(), signatory.positionId(), signatory.name(), signatory.positionTitle()),
                time.now(),
                signatory.method(),
                Stage.WAITING,
                1,
                null,
                replaced == null ? null : replaced.id(),
                null);
    }

    private @Nullable Letter attestedLetter(LetterOrder order) {
        String code = order.letter().attests();
        if (code == null) {
            return null;
        }
        return letters.findAlive(order.requestNumber(), code)
                .filter(letter -> letter.signature() != null)
                .orElseThrow(() -> new InvalidException("letter.attested.missing"));
    }

    private static Attested name(Letter letter) {
        Signature signature = Objects.requireNonNull(letter.signature());
        return new Attested(
                letter.title(),
                letter.number(),
                IndonesianDates.day(letter.day()),
                letter.signer().title(),
                signature.sha256());
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] preview(LetterOrder order, PaperSize paper) {
        LocalDate today = time.today();
        String attests = order.letter().attests();
        Attested attested = attests == null
                ? null
                : letters.findAlive(order.requestNumber(), attests)
                        .filter(letter -> letter.signature() != null)
                        .map(LetterMaking::name)
                        .orElse(null);
        Replaced replaced = revision.find(order.requestNumber(), order.letterCode())
                .map(LetterMaking::replaced)
                .orElse(null);
        LetterSheet sheet =
                printing.sheet(order, signatories.choose(order, today), new Dated(null, today), attested, replaced);
        return printing.preview(order.letter().template(), sheet, paper);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String requestNumber, String letterCode, String reason) {
        Letter letter = letters.findAlive(requestNumber, letterCode)
                .filter(Letter::isWaiting)
                .orElseThrow(() -> new ConflictException("letter.not-waiting"));
        int version = letters.move(letter, Stage.CANCELLED, letter.method());
        register.cancel(letter.numberId(), reason);
        history.happened(letter, letter.id(), version, LetterEvent.CANCELLED, reason);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void endRevision(String requestNumber, String reason) {
        revision.end(requestNumber, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public List<LetterState> list(String requestNumber) {
        return letters.list(requestNumber).stream().map(LetterMaking::state).toList();
    }

    @Override
    public Map<String, List<LetterState>> listOf(Collection<String> requestNumbers) {
        return requestNumbers.isEmpty()
                ? Map.of()
                : letters.listOf(requestNumbers).stream()
                        .collect(Collectors.groupingBy(
                                Letter::requestNumber, Collectors.mapping(LetterMaking::state, Collectors.toList())));
    }

    @Override
    public Map<Audit.Subject, String> listSubjects(Collection<String> requestNumbers) {
        return letters.pairs("request_number", requestNumbers).entrySet().stream()
                .collect(Collectors.toMap(code -> LetterHistory.subject(code.getKey()), Map.Entry::getValue));
    }

    @Override
    public Map<String, String> listRequests(Collection<String> codes) {
        return letters.pairs("code", codes);
    }

    @Override
    @Transactional(readOnly = true)
    public LetterFile open(String requestNumber, String letterCode) {
        return letters.findAlive(requestNumber, letterCode)
                .filter(letter -> letter.signature() != null)
                .map(this::file)
                .orElseThrow(() -> new NotFoundException("letter.unsigned"));
    }

    private LetterFile file(Letter letter) {
        Signature signature = Objects.requireNonNull(letter.signature());
        return new LetterFile(
                SignedFileName.of(letter, signature), signature.mediaType(), papers.readSigned(signature));
    }

    private static LetterState state(Letter letter) {
        Signature signature = letter.signature();
        return new LetterState(
                letter.letterCode(),
                letter.title(),
                letter.number(),
                letter.day(),
                switch (letter.stage()) {
                    case WAITING -> LetterState.Stage.WAITING_FOR_SIGNATURE;
                    case SIGNED -> LetterState.Stage.SIGNED;
                    case CANCELLED -> LetterState.Stage.CANCELLED;
                    case REVOKED -> LetterState.Stage.REVOKED;
                    case IN_REVISION -> LetterState.Stage.IN_REVISION;
                    case REPLACED -> LetterState.Stage.REPLACED;
                },
                letter.signer().name(),
                letter.signer().title(),
                signature == null ? null : signature.signedAt(),
                signature == null ? null : letter.code());
    }
}
