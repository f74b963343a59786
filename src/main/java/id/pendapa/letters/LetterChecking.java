package id.pendapa.letters;

import id.pendapa.letters.Letter.Signature;
import id.pendapa.letters.LetterProof.Other;
import id.pendapa.letters.LetterProof.Revision;
import id.pendapa.letters.LetterProof.Revoked;
import id.pendapa.letters.LetterProof.Standing;
import id.pendapa.letters.LetterStore.Sealed;
import id.pendapa.letters.signing.LetterSignatures;
import id.pendapa.requests.LetterOfRequest.LetterFile;
import id.pendapa.requests.SecretCodes;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may find out about a letter: by its code, by its second code, or by the file itself. */
@Service
public class LetterChecking {

    private final LetterStore letters;
    private final LetterPapers papers;
    private final LetterSeals seals;
    private final LetterHistory history;
    private final LetterSignatures signatures;
    private final LetterRevision revision;

    LetterChecking(
            LetterStore letters,
            LetterPapers papers,
            LetterSeals seals,
            LetterHistory history,
            LetterSignatures signatures,
            LetterRevision revision) {
        this.letters = letters;
        this.papers = papers;
        this.seals = seals;
        this.history = history;
        this.signatures = signatures;
        this.revision = revision;
    }

    /** What an uploaded file is. */
    public enum Judgement {
        /** Byte by byte the signed file that the office keeps. */
        SAME,
        /** The file as it was before it was signed: it proves nothing. */
        UNSIGNED,
        /** The office's signatures in it hold, but the office keeps another file. */
        OTHER_COPY,
        /** It carries the office's signature and was changed afterwards. */
        CHANGED,
        /** Nothing of this office in it. */
        NOT_OURS,
        /** No PDF, or one that cannot be read. */
        UNREADABLE
    }

    /** A judgement, with the letter where it is known. */
    public record Judged(Judgement judgement, @Nullable LetterProof letter) {}

    /** The letter of this code, as typed or scanned. */
    @Transactional
    public Optional<LetterProof> find(String typedCode) {
        return letters.findByCode(SecretCodes.fromTyped(typedCode)).map(this::show);
    }

    /** The whole letter for whoever holds the paper; empty for an unknown, a wrong and an unsigned one alike. */
    @Transactional
    public Optional<LetterFile> openWhole(String code, String typedHolderCode) {
        Optional<Letter> found = letters.findByCode(code);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Letter letter = found.get();
        Signature signature = letter.signature();
        boolean right = seals.isHolderCode(letter, letters.sealed(letter.id()), SecretCodes.fromTyped(typedHolderCode));
        if (!right || signature == null || !letter.holds()) {
            return Optional.empty();
        }
        history.seen(letter, "letter-holder", "letter");
        return Optional.of(new LetterFile(
                SignedFileName.of(letter, signature), signature.mediaType(), papers.readSigned(signature)));
    }

    /** Whether an uploaded file is one of the office's letters, and unchanged. */
    @Transactional
    public Judged judge(byte[] file) {
        String sha256 = Digests.sha256(file);
        Optional<Letter> same = letters.findBySignedDigest(sha256);
        if (same.isPresent()) {
            return new Judged(Judgement.SAME, show(same.get()));
        }
        if (letters.findByPaperDigest(sha256).isPresent()) {
            return new Judged(Judgement.UNSIGNED, null);
        }
        return new Judged(
                switch (signatures.inspect(file)) {
                    case VALID -> Judgement.OTHER_COPY;
                    case CHANGED -> Judgement.CHANGED;
                    case NOT_OURS -> Judgement.NOT_OURS;
                    case UNREADABLE -> Judgement.UNREADABLE;
                },
                null);
    }

    private LetterProof show(Letter letter) {
        Sealed sealed = letters.sealed(letter.id());
        boolean issued = letter.signature() != null;
        if (issued) {
            history.seen(letter, "letter-check", "letter.holder-masked");
        }
        Signature signature = letter.signature();
        Replacement replacement = replacement(letter);
        return new LetterProof(
                letter.code(),
                switch (letter.stage()) {
                    case WAITING -> Standing.WAITING;
                    case SIGNED, IN_REVISION -> Standing.VALID;
                    case CANCELLED -> Standing.CANCELLED;
                    case REVOKED -> Standing.REVOKED;
                    case REPLACED -> Standing.REPLACED;
                },
                letter.method(),
                letter.title(),
                letter.number(),
                letter.day(),
                letter.signer().name(),
                letter.signer().title(),
                signature == null ? null : signature.signedAt(),
                issued ? masked(seals.holderName(letter, sealed)) : "",
                letter.stage() == Letter.Stage.REVOKED && issued ? revoked(letter) : null,
                revision(letter),
                replacement.by(),
                replacement.of(),
                letter.holds(),
                letter.isDestroyed());
    }

    private record Replacement(@Nullable Other by, @Nullable Other of) {}

    /** What replaced this letter and what it replaces; a new letter counts once it is issued. */
    private Replacement replacement(Letter letter) {
        if (letter.stage() != Letter.Stage.REPLACED && letter.replacesId() == null) {
            return new Replacement(null, null);
        }
        Other by = null;
        Other of = null;
        for (Letter other : letters.list(letter.requestNumber())) {
            Long replaces = other.replacesId();
            if (replaces != null && replaces == letter.id() && other.signature() != null) {
                by = other(other);
            }
            if (letter.replacesId() != null && letter.replacesId() == other.id()) {
                of = other(other);
            }
        }
        return new Replacement(by, of);
    }

    private static Other other(Letter letter) {
        return new Other(letter.code(), letter.number(), letter.day());
    }

    private @Nullable Revision revision(Letter letter) {
        return letter.signature() != null
                        && (letter.stage() == Letter.Stage.IN_REVISION || letter.stage() == Letter.Stage.REPLACED)
                ? revision.findAsked(letter)
                        .map(asked -> new Revision(asked.at(), asked.by(), String.valueOf(asked.reason())))
                        .orElse(null)
                : null;
    }

    private @Nullable Revoked revoked(Letter letter) {
        return history.list(letter).stream()
                .filter(happened -> happened.event() == LetterEvent.REVOKED)
                .map(happened -> new Revoked(happened.at(), String.valueOf(happened.reason())))
                .findFirst()
                .orElse(null);
    }

    /** The first letter of each word: enough to compare with the paper, too little to learn a name. */
    static String masked(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + "•••")
                .collect(Collectors.joining(" "));
    }
}
