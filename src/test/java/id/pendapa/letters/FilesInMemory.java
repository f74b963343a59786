package id.pendapa.letters;

import id.pendapa.files.CleanFile;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.StoredFile;
import id.pendapa.files.Upload;
import id.pendapa.shared.NotFoundException;
import id.pendapa.testing.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Stands in for the file store as long as it is not there. */
@Component
@Fallback
class FilesInMemory implements FileStore {

    private final Map<String, StoredFile> described = new ConcurrentHashMap<>();
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    @Override
    public CleanFile clean(Upload upload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoredFile accept(CleanFile file, Owner owner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoredFile accept(Upload upload, Owner owner) {
        try {
            return keep(upload.content().getInputStream().readAllBytes(), "application/pdf", upload.name(), owner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StoredFile keep(byte[] content, String mediaType, String displayName, Owner owner) {
        String key = UUID.randomUUID().toString();
        StoredFile file = new StoredFile(
                key, displayName, mediaType, content.length, Digests.sha256(content), owner, SettableClock.START);
        described.put(key, file);
        contents.put(key, content.clone());
        return file;
    }

    @Override
    public Optional<StoredFile> find(String key) {
        return Optional.ofNullable(described.get(key));
    }

    @Override
    public StoredFile get(String key) {
        return find(key).orElseThrow(() -> new NotFoundException("file.unknown"));
    }

    @Override
    public List<StoredFile> list(Owner owner) {
        return described.values().stream()
                .filter(file -> file.owner().equals(owner))
                .toList();
    }

    @Override
    public InputStream open(String key) {
        return new ByteArrayInputStream(read(key));
    }

    @Override
    public byte[] read(String key) {
        byte[] content = contents.get(key);
        if (content == null) {
            throw new NotFoundException("file.unknown");
        }
        return content.clone();
    }

    @Override
    public StoredFile move(String key, Owner owner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void discard(String key) {
        contents.remove(key);
        described.remove(key);
    }

    @Override
    public void discardAll(Owner draft) {
        list(draft).forEach(file -> discard(file.key()));
    }
}
