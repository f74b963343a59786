package id.pendapa.files;

import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.shared.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows in the office's schema, contents encrypted on disk: the content first, then the row that makes it count. */
@Service
class EncryptedFileStore implements FileStore {

    private final UploadDesk desk;
    private final FileRows rows;
    private final FileContents contents;
    private final InstantSource clock;

    EncryptedFileStore(UploadDesk desk, FileRows rows, FileContents contents, InstantSource clock) {
        this.desk = desk;
        this.rows = rows;
        this.contents = contents;
        this.clock = clock;
    }

    @Override
    public CleanFile clean(Upload upload) {
        return desk.clean(upload);
    }

    @Override
    public CleanFile cleanPicture(Upload upload) {
        return desk.cleanPicture(upload);
    }

    @Override
    public CleanFile cleanTable(Upload upload) {
        return desk.cleanTable(upload);
    }

    @Override
    @Transactional
    public StoredFile accept(CleanFile file, Owner owner) {
        return store(file.content(), file.mediaType(), file.displayName(), owner);
    }

    @Override
    @Transactional
    public StoredFile accept(Upload upload, Owner owner) {
        return accept(clean(upload), owner);
    }

    @Override
    @Transactional
    public StoredFile keep(byte[] content, String mediaType, String displayName, Owner owner) {
        return store(content, mediaType, displayName, owner);
    }

    private StoredFile store(byte[] content, String mediaType, String displayName, Owner owner) {
        StoredFile file = new StoredFile(
                FileKeys.next(),
                displayName,
                mediaType,
                content.length,
                sha256(content),
                owner,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        AtEnd.ofFailure(() -> contents.delete(file.key()));
        contents.write(file.key(), content);
        rows.insert(file);
        return file;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(String key) {
        return FileKeys.isKey(key) ? rows.find(key) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public StoredFile get(String key) {
        return find(key).orElseThrow(() -> new NotFoundException("file.unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<StoredFile> list(Owner owner) {
        return rows.list(owner);
    }

    @Override
    @Transactional(readOnly = true)
    public InputStream open(String key) {
        return contents.open(get(key).key());
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] read(String key) {
        try (InputStream content = open(key)) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw (UnavailableException) new UnavailableException("file.unreadable").initCause(failure);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile move(String key, Owner owner) {
        if (!rows.moveFromDraft(key, owner) && !get(key).owner().equals(owner)) {
            throw new ConflictException("file.kept");
        }
        return get(key);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void discard(String key) {
        if (rows.deleteOfDraft(key)) {
            AtEnd.ofCommit(() -> contents.delete(key));
        } else if (find(key).isPresent()) {
            throw new ConflictException("file.kept");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void discardAll(Owner draft) {
        if (draft.isLasting()) {
            throw new ConflictException("file.kept");
        }
        rows.list(draft).forEach(file -> discard(file.key()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int destroyAll(Owner owner) {
        List<String> gone = rows.deleteAll(owner);
        AtEnd.ofCommit(() -> gone.forEach(contents::delete));
        return gone.size();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void discardAbandoned(String beginning, Instant before) {
        rows.listAbandoned(beginning, before).forEach(this::discard);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
