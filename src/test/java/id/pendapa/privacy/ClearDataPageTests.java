package id.pendapa.privacy;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.pendapa.letters.WayToTheCamat;
import id.pendapa.platform.FieldCipher;
import id.pendapa.testing.OpenedSeals;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.Routes;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nobody sees personal data in clear without a row that says so. */
@PageTest
class ClearDataPageTests {

    /** Who may open what is sealed; a new one is looked at by itself. May only shrink. */
    private static final Set<String> OPENERS = Set.of(
            "accounts.OwnNik", // The only way to an officer's NIK; writes the row.
            "accounts.AccessReview",
            "accounts.AccountRecovery",
            "accounts.StaffAccountBook",
            "citizens.CitizenRows", // Addresses of an account, shown masked and to its holder only.
            "citizens.HeldDraftRows", // The code of a draft, for the holder of the account.
            "citizens.MandateRows", // A code that its giver hands over.
            "citizens.PersonRows", // Who holds an account: masked, or by name to those whom it concerns.
            "citizens.CodeRows", // The address that its own browser typed.
            "complaints.register.ComplaintRows", // A story for whoever reaches it; who told it with a reason only.
            "complaints.register.ReporterAccess", // A grant in the browser of the reporter.
            "complaints.register.ThreadRows", // What both sides wrote, for whoever opened the complaint.
            "ppid.register.PpidEventRows", // What both sides wrote, for whoever opened the request.
            "ppid.register.PpidRows", // What was asked, for whoever reaches it; who asked with a reason only.
            "ppid.register.RequesterAccess", // A grant in the browser of the requester.
            "files.FileRows", // The name of a file.
            "integrity.gifts.GiftEventRows", // What was written about a gift, for its reporter and the UPG.
            "integrity.gifts.GiftRows", // What was reported, for the two; who gave it for the reporter, or with a
            // purpose.
            "integrity.reports.IntegrityKeyRows", // A key that is still locked with a passphrase.
            "ledger.proof.LogKeys", // A key, nothing personal.
            "letters.LetterHistory",
            "letters.LetterSeals",
            "letters.register.NumberRegister",
            "letters.register.OutsideRows",
            "letters.register.YearRows",
            "letters.signing.KeyVault", // A key, nothing personal.
            "notifications.channels.ChannelSettingRows", // Secrets of gateways, nothing personal.
            "notifications.delivery.MessageRows", // For sending; the address is on no page.
            "residents.register.EventRows", // Days and reasons, for whoever opened the person.
            "residents.register.LookupRows", // Why somebody looked.
            "residents.register.Sealing", // People of the register; each sight is a row of LookUps.
            "outreach.events.GuestRows", // Who comes, for the door and for whoever signed up.
            "privacy.AlarmRows",
            "privacy.QuestionRows",
            "privacy.breach.BreachRows", // What happened and is told to all affected; no data of theirs.
            "privacy.breach.PartRows", // Notes on what was done.
            "privacy.retention.HoldRows", // Why a request is held, by the office.
            "privacy.rights.DataRequestRows", // What people demand about their data; each opening at the desk is a row.
            "requests.ApplicantCheck", // The visitor's own cookie.
            "requests.FieldCheckRows",
            "requests.RequestNotes",
            "requests.RequestRemarks",
            "requests.RequestSeals",
            "requests.StampedCopies",
            "requests.draft.DraftSeals", // A draft is its writer's alone.
            "survey.book.Tray"); // Answers without a name, mixed by a task and shown to nobody.

    /** Columns in which somebody's NIK, name, address or birth date stands. */
    private static final Set<String> OF_PEOPLE = Set.of(
            "service_request.answers_sealed",
            "service_request.applicant_name_sealed",
            "service_request.applicant_birth_sealed",
            "service_request.helper_sealed",
            "letter.holder_name_sealed",
            "letter.sheet_sealed");

    /** Staff pages that open such a column and write no row, because none of it is shown. May only shrink. */
    private static final Set<String> SHOW_NOTHING = Set.of();

    @Autowired
    MockMvcTester pages;

    @Autowired
    WayToTheCamat way;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void onlyTheseOpenWhatIsSealed() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages("id.pendapa");
        Set<String> openers = ours
                .get(FieldCipher.class)
                .getMethod("open", byte[].class, FieldCipher.Place.class)
                .getCallsOfSelf()
                .stream()
                .map(call -> call.getOriginOwner().getName())
                .map(name -> name.replace("id.pendapa.", "").replaceAll("\\$.*", ""))
                .collect(Collectors.toSet());

        assertThat(openers).isEqualTo(OPENERS);
    }

    @Test
    void everyStaffPageThatOpensPeoplesDataWritesARow() {
        String letter = way.waiting().code();
        String number = jdbc.sql("SELECT request_number FROM letter WHERE code = :code")
                .param("code", letter)
                .query(String.class)
                .single();
        Map<String, Set<String>> silent = new TreeMap<>();
        Set<String> opening = new TreeSet<>();
        for (String username : List.of("loket", "sekcam", "camat")) {
            Cookie[] staff = signIn(pages, username);
            for (String pattern : new Routes(mapping).patterns(RequestMethod.GET)) {
                if (pattern.startsWith("/meja")
                        || pattern.startsWith("/surat")
                        || pattern.startsWith("/tanda-tangan")) {
                    String address = pattern.replace("{number}", number)
                            .replace("{code}", pattern.startsWith("/meja/baru") ? "UMUM" : letter)
                            .replace("{letter}", "KETERANGAN")
                            .replace("{field}", "keperluan")
                            .replace("{paper}", "pengantar-rt-rw")
                            .replaceAll("\\{[^}]+}", "1");
                    Set<String> opened = openedBy(address, staff);
                    opening.addAll(opened.isEmpty() ? Set.of() : Set.of(pattern));
                    if (!opened.isEmpty() && !opened.contains("row")) {
                        silent.computeIfAbsent(pattern, key -> new TreeSet<>()).addAll(opened);
                    }
                }
            }
        }
        assertThat(opening).hasSizeGreaterThanOrEqualTo(4);
        assertThat(silent.keySet()).as(silent.toString()).isEqualTo(new TreeSet<>(SHOW_NOTHING));
    }

    /** The columns of people that a page opens, and "row" if it wrote one; a refusal shows nothing. */
    private Set<String> openedBy(String address, Cookie[] staff) {
        long before = rows();
        List<MvcTestResult> answer = new ArrayList<>();
        Set<String> opened =
                OpenedSeals.during(() -> answer.add(
                                pages.get().uri(address).cookie(staff).exchange()))
                        .stream()
                        .map(place -> place.table() + "." + place.column())
                        .filter(OF_PEOPLE::contains)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (answer.get(0).getResponse().getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            return Set.of();
        }
        if (!opened.isEmpty() && rows() > before) {
            opened.add("row");
        }
        return opened;
    }

    private long rows() {
        return jdbc.sql("SELECT count(*) FROM access_entry").query(Long.class).single();
    }
}
