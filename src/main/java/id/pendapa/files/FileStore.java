package id.pendapa.files;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The store of all documents of an office. Rows are written in the caller's transaction; contents lie encrypted in the
 * data folder. Who may see a file is decided by the module that owns it, before it asks here.
 */
public interface FileStore {

    /**
     * Checks and cleans an upload without storing it. Takes its time with photos: call it before the transaction.
     *
     * @throws id.pendapa.shared.InvalidException with a code of its own for each reason to refuse
     * @throws id.pendapa.shared.UnavailableException if the virus scanner is configured but does not answer
     */
    CleanFile clean(Upload upload);

    /**
     * The same for a table, XLSX or CSV, which is never shown and only read.
     *
     * @throws id.pendapa.shared.InvalidException with a code of its own for each reason to refuse
     */
    CleanFile cleanTable(Upload upload);

    /**
     * The same for a picture that everybody shall see: a JPEG of sane size for weak lines, without what the camera wrote
     * into it.
     *
     * @throws id.pendapa.shared.InvalidException with a code of its own for each reason to refuse
     */
    CleanFile cleanPicture(Upload upload);

    /** Stores a cleaned upload for its owner. */
    StoredFile accept(CleanFile file, Owner owner);

    /** Checks, cleans and stores in one step. */
    StoredFile accept(Upload upload, Owner owner);

    /** Stores what the office itself made, byte by byte as it is, for example a letter. */
    StoredFile keep(byte[] content, String mediaType, String displayName, Owner owner);

    Optional<StoredFile> find(String key);

    /**
     * The description of a file.
     *
     * @throws id.pendapa.shared.NotFoundException if there is none, or it was discarded
     */
    StoredFile get(String key);

    /** All files of an owner, oldest first. */
    List<StoredFile> list(Owner owner);

    /** The clear content; the caller closes the stream. */
    InputStream open(String key);

    /** The whole clear content in memory, for small files such as letters. */
    byte[] read(String key);

    /**
     * Gives a draft's file to its lasting owner, or another draft. A file that the office keeps never moves again.
     *
     * @throws id.pendapa.shared.ConflictException if the office keeps it already for another owner
     */
    StoredFile move(String key, Owner owner);

    /**
     * Removes a draft's file for good. Unknown keys are no fault.
     *
     * @throws id.pendapa.shared.ConflictException if the office keeps it
     */
    void discard(String key);

    /** Removes all files of a draft. */
    void discardAll(Owner draft);

    /**
     * Removes all files of a record that two people let destroy; only the destroying role may.
     *
     * @return how many
     */
    int destroyAll(Owner owner);

    /** Removes up to a hundred files that came before a moment, of drafts whose key begins so. */
    void discardAbandoned(String beginning, Instant before);
}
