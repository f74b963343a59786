package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition;
import org.jspecify.annotations.Nullable;

/**
 * That a letter is to be made for a request.
 *
 * @param requestNumber public number of the request
 * @param definitionId the definition that the request was made with
 * @param definition the same, read
 * @param letterCode code of the letter in that definition
 * @param kelurahanCode kelurahan of the request, or null
 * @param holderName name of the person the letter is about
 * @param answers the answers as they stand now
 */
public record LetterOrder(
        String requestNumber,
        long definitionId,
        ServiceDefinition definition,
        String letterCode,
        @Nullable String kelurahanCode,
        String holderName,
        Answers answers) {

    /** The letter as defined. */
    public ServiceDefinition.Letter letter() {
        return definition.letter(letterCode);
    }
}
