package id.pendapa.platform;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who acts. Every act and every sight of personal data is written down under one of these three. */
public sealed interface Actor {

    /** How the ledger names the actor, for example {@code staff:12}, {@code citizen} or {@code task:expire-drafts}. */
    String key();

    /** How people name the actor: a position for staff, never more than "pemohon" for a citizen. */
    String label();

    /**
     * A signed-in officer.
     *
     * @param accountId the account
     * @param officialId the person behind it, as {@code office} knows them
     * @param name printed name
     * @param title title of the position held today, with "Plh." or "Plt." where that is the case
     * @param unit name of the unit
     * @param duties duties held today, each with the kelurahan that it is bound to
     */
    record Staff(long accountId, long officialId, String name, String title, String unit, Set<HeldDuty> duties)
            implements Actor {

        public Staff {
            duties = Set.copyOf(duties);
        }

        @Override
        public String key() {
            return "staff:" + accountId;
        }

        @Override
        public String label() {
            return title;
        }

        /** Whether the officer holds a duty, at this kelurahan if the duty is bound to one. */
        public boolean holds(String duty, @Nullable String kelurahanCode) {
            return duties.stream().anyMatch(held -> held.covers(duty, kelurahanCode));
        }
    }

    /**
     * A duty (see the permission table) that someone holds today.
     *
     * @param duty code of the duty, for example {@code LOKET}
     * @param kelurahanCode area code that the duty is bound to, or null for the whole kecamatan
     */
    record HeldDuty(String duty, @Nullable String kelurahanCode) {

        boolean covers(String wanted, @Nullable String area) {
            return duty.equals(wanted) && (kelurahanCode == null || kelurahanCode.equals(area));
        }
    }

    /** Someone from outside who proved to hold a draft's browser or a request's secret code, or nobody in particular. */
    record Citizen() implements Actor {

        @Override
        public String key() {
            return "citizen";
        }

        @Override
        public String label() {
            return "Pemohon";
        }
    }

    /** The office itself, by a task. */
    record Office(String task) implements Actor {

        @Override
        public String key() {
            return "task:" + task;
        }

        @Override
        public String label() {
            return "Sistem";
        }
    }
}
