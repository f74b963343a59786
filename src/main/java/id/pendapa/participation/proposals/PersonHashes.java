package id.pendapa.participation.proposals;

import id.pendapa.platform.FieldCipher;
import id.pendapa.shared.Nik;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keyed hashes by which a person is counted once and finds their own; different for each proposal. */
@Component
class PersonHashes {

    private static final String SUPPORT = "proposal-support";
    private static final String PROPOSER = "proposal-proposer";

    private final FieldCipher cipher;

    PersonHashes(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] proposer(Nik person) {
        return cipher.index(PROPOSER, person.digits());
    }

    List<byte[]> proposers(Nik person) {
        return cipher.indexes(PROPOSER, person.digits());
    }

    byte[] supporter(String number, Nik person) {
        return cipher.index(SUPPORT, ofPerson(number, person));
    }

    List<byte[]> supporters(String number, Nik person) {
        return cipher.indexes(SUPPORT, ofPerson(number, person));
    }

    private static String ofPerson(String number, Nik person) {
        return number + " person " + person.digits();
    }

    byte[] supporter(long idea, long account) {
        return cipher.index(SUPPORT, ofOfficer(idea, account));
    }

    List<byte[]> supporters(long idea, long account) {
        return cipher.indexes(SUPPORT, ofOfficer(idea, account));
    }

    private static String ofOfficer(long idea, long account) {
        return "idea " + idea + " officer " + account;
    }
}
