package id.pendapa.integrity.reports;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A report without what was told.
 *
 * @param key the key of the contact for which it is encrypted
 * @param reporterKey open half of the reporter's pair
 * @param unread whether the reporter wrote something that the contact has not answered or looked after
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record StoredReport(UUID id, UUID key, byte[] reporterKey, ReportState state, int version, Days days, boolean unread) {

    /** When it came and until when it must be looked at and be over. */
    record Days(LocalDate received, LocalDate reviewDue, LocalDate endDue) {}

    @Override
    public String toString() {
        return "StoredReport[" + state + "]";
    }
}
