package id.pendapa.requests;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as read from the answers. Never printed.
 *
 * @param name name as typed
 * @param nik 16 digits, or null for a person without
 * @param birthDate birth date, the "one fact more" of {@code /cek} and of drafts, or null
 * @param kelurahanCode kelurahan of the request, or null where none was asked
 * @param email e-mail address, or null
 * @param phone phone number in international form, or null
 * @param persons NIK of everybody in the request
 */
public record Applicant(
        String name,
        @Nullable String nik,
        @Nullable LocalDate birthDate,
        @Nullable String kelurahanCode,
        @Nullable String email,
        @Nullable String phone,
        List<PersonNik> persons) {

    public Applicant {
        persons = List.copyOf(persons);
    }

    /** The NIK in one answer. */
    public record PersonNik(String fieldKey, String nik) {
        @Override
        public String toString() {
            return "PersonNik[" + fieldKey + "]";
        }
    }

    @Override
    public String toString() {
        return "Applicant[•••]";
    }
}
