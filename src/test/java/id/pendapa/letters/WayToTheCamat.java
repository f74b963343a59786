package id.pendapa.letters;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.requests.Channel;
import id.pendapa.requests.RequestActions;
import id.pendapa.requests.RequestIntake;
import id.pendapa.requests.Submission;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.shared.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Brings a request to the point where its letter waits for the Camat. */
@Component
public class WayToTheCamat {

    private final RequestIntake intake;
    private final RequestActions actions;
    private final Catalogue catalogue;
    private final LetterStore letters;
    private final UserDetailsService accounts;
    private final JdbcClient jdbc;

    WayToTheCamat(
            RequestIntake intake,
            RequestActions actions,
            Catalogue catalogue,
            LetterStore letters,
            UserDetailsService accounts,
            JdbcClient jdbc) {
        this.intake = intake;
        this.actions = actions;
        this.catalogue = catalogue;
        this.letters = letters;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** A letter that waits. */
    public record Waiting(String code, String number) {}

    /** A letter of a request that waits for the Camat; nobody is signed in afterwards. */
    public Waiting waiting() {
        Letter letter = letters.findAlive(upToTheCamat(), "KETERANGAN").orElseThrow();
        SecurityContextHolder.clearContext();
        return new Waiting(letter.code(), letter.number());
    }

    /** The number of the request; the Sekcam is signed in afterwards. */
    public String upToTheCamat() {
        SecurityContextHolder.clearContext();
        String number = intake.submit(new Submission(
                catalogue.findLive("UMUM").orElseThrow(),
                answers(),
                Channel.ONLINE,
                null,
                Set.of(),
                UUID.randomUUID()));
        signIn("loket");
        actions.perform(number, 1, "NYATAKAN_LENGKAP", ActionInput.NOTHING);
        signIn("kasi");
        actions.perform(
                number,
                2,
                "SETUJUI_VERIFIKASI",
                new ActionInput(null, null, null, List.of(), Set.of(0, 1, 2), "KTP_ASLI", null));
        signIn("sekcam");
        actions.perform(number, 3, "PARAF", ActionInput.NOTHING);
        return number;
    }

    /** The Sekcam initials a request whose letter is being corrected; nobody is signed in afterwards. */
    public void initial(String number) {
        signIn("sekcam");
        actions.perform(number, version(number), "PARAF", ActionInput.NOTHING);
        SecurityContextHolder.clearContext();
    }

    void signIn(String username) {
        UserDetails user = accounts.loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }

    private int version(String number) {
        return jdbc.sql("SELECT version FROM service_request WHERE number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    private static Answers answers() {
        Answer.Files paper = new Answer.Files(List.of(), true);
        return Answers.of(Map.of(
                "pemohon",
                new Answer.Person(
                        "Suharti Contoh",
                        new Answer.Identity(Nik.of("3373025708900000"), null),
                        "Salatiga",
                        LocalDate.of(1990, 8, 17),
                        "P",
                        "Pedagang"),
                "nomorKk",
                new Answer.Text("3373020101900000"),
                "alamat",
                new Answer.Text("Jalan Contoh 1"),
                "wilayah",
                new Answer.Area("33.73.02.1007", "001", "002"),
                "hp",
                new Answer.Text("+6281234567890"),
                "keperluan",
                new Answer.Text("Melamar kerja"),
                "fotoKtp",
                paper,
                "fotoKk",
                paper,
                "pengantarRt",
                paper,
                "benar",
                new Answer.Declared(true)));
    }
}
