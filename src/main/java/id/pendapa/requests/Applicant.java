package id.pendapa.requests;

import id.pendapa.shared.Nik;
import id.pendapa.shared.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as read from the answers. Never printed.
 *
 * @param name name as typed
 * @param nik the person's number, or null for a person without
 * @param birthDate birth date, the "one fact more" of {@code /cek} and of drafts, or null
 * @param kelurahanCode kelurahan of the request, or null where none was asked
 * @param email e-mail address, or null
 * @param phone phone number, or null
 * @param persons NIK of everybody in the request
 */
public record Applicant(
        String name,
        @Nullable Nik nik,
        @Nullable LocalDate birthDate,
        @Nullable String kelurahanCode,
        @Nullable String email,
        @Nullable PhoneNumber phone,
        List<PersonNik> persons) {

    public Applicant {
        persons = List.copyOf(persons);
    }

    /** The NIK in one answer. */
    public record PersonNik(String fieldKey, Nik nik) {
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
