package id.pendapa.requests;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.shared.FamilyCardNumber;
import id.pendapa.shared.Nik;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens the personal values of requests, each bound to its table, row and column. */
@Component
class RequestSeals {

    private static final String REQUEST = "service_request";
    static final String NIK = "nik";

    private final FieldCipher cipher;

    RequestSeals(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(String number, String column, String clear) {
        return cipher.seal(clear, new Place(REQUEST, number, column));
    }

    byte @Nullable [] sealOrNull(String number, String column, @Nullable String clear) {
        return clear == null ? null : seal(number, column, clear);
    }

    String name(ServiceRequest request) {
        return cipher.open(request.sealed().name(), new Place(REQUEST, request.number(), "applicant_name_sealed"));
    }

    @Nullable
    String birthDate(ServiceRequest request) {
        byte[] sealed = request.sealed().birthDate();
        return sealed == null
                ? null
                : cipher.open(sealed, new Place(REQUEST, request.number(), "applicant_birth_sealed"));
    }

    String answers(ServiceRequest request) {
        return cipher.open(request.sealed().answers(), new Place(REQUEST, request.number(), "answers_sealed"));
    }

    String secret(ServiceRequest request) {
        return cipher.open(request.sealed().secret(), new Place(REQUEST, request.number(), "secret_sealed"));
    }

    /** The code of a request that is destroyed. */
    String secret(String number, byte[] sealed) {
        return cipher.open(sealed, new Place(REQUEST, number, "secret_sealed"));
    }

    @Nullable
    String helper(ServiceRequest request) {
        byte[] sealed = request.sealed().helper();
        return sealed == null ? null : cipher.open(sealed, new Place(REQUEST, request.number(), "helper_sealed"));
    }

    /** A reason of the history, bound to the request and the version that it led to. */
    byte[] sealReason(String number, int version, String reason) {
        return cipher.seal(reason, new Place("request_event", number + "/" + version, "reason_sealed"));
    }

    String reason(String number, int version, byte[] sealed) {
        return cipher.open(sealed, new Place("request_event", number + "/" + version, "reason_sealed"));
    }

    byte[] sealNeed(String number, int version, String fieldKey, String reason) {
        return cipher.seal(reason, needPlace(number, version, fieldKey));
    }

    String need(String number, int version, String fieldKey, byte[] sealed) {
        return cipher.open(sealed, needPlace(number, version, fieldKey));
    }

    private static Place needPlace(String number, int version, String fieldKey) {
        return new Place("request_need", number + "/" + version + "/" + fieldKey, "reason_sealed");
    }

    byte[] sealCorrection(UUID key, String column, String value) {
        return cipher.seal(value, new Place("request_correction", key.toString(), column));
    }

    String correction(UUID key, String column, byte[] sealed) {
        return cipher.open(sealed, new Place("request_correction", key.toString(), column));
    }

    byte[] sealInputs(String number, int version, String ruleId, String inputs) {
        return cipher.seal(inputs, inputsPlace(number, version, ruleId));
    }

    String inputs(String number, int version, String ruleId, byte[] sealed) {
        return cipher.open(sealed, inputsPlace(number, version, ruleId));
    }

    private static Place inputsPlace(String number, int version, String ruleId) {
        return new Place("rule_finding", number + "/" + version + "/" + ruleId, "inputs_sealed");
    }

    /** The same under every key that is still in use, for looking up. */
    List<byte[]> nikIndexes(Nik nik) {
        return cipher.indexes(NIK, nik.digits());
    }

    byte[] familyIndex(FamilyCardNumber card) {
        return cipher.index(FamilyCardNumber.INDEX, card.digits());
    }

    /** Keyed hash of a NIK, the same for every module that asks with the purpose {@code nik}. */
    byte[] nikIndex(Nik nik) {
        return cipher.index(NIK, nik.digits());
    }
}
