package id.pendapa.platform;

import java.util.Optional;

/**
 * What the office's register of residents knows of somebody, for a form that a clerk fills in with them. The module that keeps the
 * register answers; whoever asks does not depend on it.
 */
public interface PeopleRegister {

    /** Whether there is a register today, and whoever is signed in may look into it. */
    boolean isOpen();

    /**
     * Somebody who lives here, in clear; that they were seen, or not found, is written down. Runs in a transaction of its own.
     *
     * @param nik 16 digits
     * @param purpose what for, in words
     */
    Optional<Known> find(String nik, String purpose);

    /**
     * What is known of somebody; unknown is empty.
     *
     * @param bornOn as ISO writes it
     * @param sex {@code L} or {@code P}
     * @param occupation in words
     * @param kelurahan its dotted code
     */
    record Known(
            String nik,
            String name,
            String birthPlace,
            String bornOn,
            String sex,
            String occupation,
            String familyCard,
            String street,
            String kelurahan,
            String rt,
            String rw) {
        @Override
        public String toString() {
            return "Known[•••]";
        }
    }
}
