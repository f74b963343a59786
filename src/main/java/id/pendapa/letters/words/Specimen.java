package id.pendapa.letters.words;

import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.letters.paper.LetterSheet.Wording;

/** Prints a letter with sentences that are not in use yet. Implemented by those who make the letters of requests. */
public interface Specimen {

    /**
     * The letter for one of the invented citizens of its definition, marked as a draft, without number and proof.
     *
     * @throws id.pendapa.shared.InvalidException if nobody could sign it today
     */
    byte[] print(ServiceDefinition definition, String letterCode, Wording words);
}
