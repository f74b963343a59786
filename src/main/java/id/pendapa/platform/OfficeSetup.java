package id.pendapa.platform;

/**
 * Prepares an office's data when the process starts, before the first request is answered: seed rows, example people,
 * definitions from the jar. Runs for each office with {@link CurrentOffice} set, at every start: it must change nothing
 * where the data is there already.
 */
public interface OfficeSetup {

    /** Smaller runs first. Leave gaps: office 100, accounts 200, catalogue 300, others above. */
    int order();

    void prepare();
}
