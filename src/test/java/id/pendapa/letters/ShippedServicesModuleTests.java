package id.pendapa.letters;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Letter;
import id.pendapa.catalogue.ServiceDefinition.Need;
import id.pendapa.catalogue.ServiceDefinition.Sample;
import id.pendapa.files.Upload;
import id.pendapa.letters.LetterProof.Standing;
import id.pendapa.letters.LetterSigning.Outcome;
import id.pendapa.office.SigningMethod;
import id.pendapa.requests.Channel;
import id.pendapa.requests.LetterOfRequest;
import id.pendapa.requests.RequestActions;
import id.pendapa.requests.RequestIntake;
import id.pendapa.requests.Submission;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.testing.ModuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import tools.jackson.databind.json.JsonMapper;

/** The first sample citizen of each service goes the whole way, with every module in its place. */
@ModuleTest
class ShippedServicesModuleTests {

    private static final String PASSWORD = "pendapa-contoh";

    /** Who holds which duty in the example office. */
    private static final Map<String, String> HOLDERS = Map.of(
            "LOKET", "loket",
            "KELURAHAN", "kelurahan",
            "LURAH", "lurah",
            "KASI_PELAYANAN", "kasi",
            "KASI_PEMERINTAHAN", "kasi2",
            "SEKCAM", "sekcam",
            "CAMAT", "camat");

    @Autowired
    RequestIntake intake;

    @Autowired
    RequestActions actions;

    @Autowired
    Catalogue catalogue;

    @Autowired
    LetterOfRequest letters;

    @Autowired
    LetterSigning signing;

    @Autowired
    SignerReading reading;

    @Autowired
    PenDesk pen;

    @Autowired
    LetterChecking checking;

    @Autowired
    UserDetailsService accounts;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Code of the service, its last letter, and words of the sample that this letter must say. */
    @ParameterizedTest
    @CsvSource({
        "UMUM, KETERANGAN, Melamar pekerjaan di toko",
        "DISP-NIKAH, DISPENSASI, 'Masjid Contoh, Kutowinangun Lor'",
        "SKTM, LEGALISASI, SURAT KETERANGAN TIDAK MAMPU",
        "KERAMAIAN, REKOMENDASI, Rekomendasi ini bukan izin keramaian",
        "DOMISILI, DOMISILI, bertempat tinggal di alamat domisili",
        "BEDA-NAMA, BEDA_NAMA, 'nama “Suharti Contoh” dan nama “Soeharti”'",
        "AKTA-MATI, PENGANTAR, Karto Contoh",
        "SKCK, PENGANTAR, Kepala Kepolisian Resor (Polres)",
        "WARIS, PENCATATAN, Joko Contoh",
        "RISET, REKOMENDASI, Pendataan kader dengan izin masing-masing"
    })
    void aSampleCitizenGetsTheSignedLetter(String service, String letter, String words) throws IOException {
        PublishedService live = catalogue.findLive(service).orElseThrow();
        String number = upToTheLastLetter(live);

        byte[] pdf = letters.open(number, letter).bytes();
        keepSample(service.toLowerCase(Locale.ROOT) + "-whole-way", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(words)
                    .doesNotContain("⟦", "null");
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
        assertThat(actions.listPossibilities(number))
                .anyMatch(way -> way.action().code().equals("SERAHKAN") && way.isAllowed());
    }

    private String upToTheLastLetter(PublishedService live) throws IOException {
        Sample sample = live.definition().tests().get(0);
        Answers answers = Answers.fromJson(JsonMapper.shared().writeValueAsString(sample.answers()));
        SecurityContextHolder.clearContext();
        String number = intake.submit(new Submission(live, answers, Channel.ONLINE, null, Set.of(), UUID.randomUUID()));
        int version = 0;
        for (String code : sample.actions()) {
            Action action = live.definition().flow().findAction(code).orElseThrow();
            version++;
            if (action.afterLetter() != null) {
                sign(number, live.definition().letter(action.afterLetter()));
            } else if (!action.duty().equals(Action.APPLICANT)) {
                signInAs(action.duty());
                actions.perform(number, version, code, input(action));
            }
        }
        signInAs(live.definition().flow().findAction("SERAHKAN").orElseThrow().duty());
        return number;
    }

    private void sign(String number, Letter letter) throws IOException {
        if (letter.pen()) {
            signByPen(number, letter);
            return;
        }
        signInAs(letter.signatory());
        LetterForStaff waiting = reading.listWaiting("", false).letters().stream()
                .filter(found -> found.requestNumber().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(signing.sign(waiting.code(), waiting.version(), PASSWORD)).isEqualTo(Outcome.SIGNED);
        assertThat(checking.find(waiting.code()).orElseThrow().standing()).isEqualTo(Standing.VALID);
    }

    /** Printed, signed by all on the paper, stamped and scanned by the desk of the office that gives the number. */
    private void signByPen(String number, Letter letter) throws IOException {
        signInAs(letter.signatory().equals("LURAH") ? "KELURAHAN" : "LOKET");
        LetterForStaff waiting = pen.listWaiting("").letters().stream()
                .filter(found -> found.requestNumber().equals(number))
                .findFirst()
                .orElseThrow();
        byte[] paper = pen.print(waiting.code()).bytes();
        keepSample(letter.template() + "-whole-way", paper);
        pen.enterScan(waiting.code(), waiting.version(), Upload.of("pindaian.pdf", paper));
        LetterProof proof = checking.find(waiting.code()).orElseThrow();
        assertThat(proof.standing()).isEqualTo(Standing.VALID);
        assertThat(proof.method()).isEqualTo(SigningMethod.BASAH);
    }

    private static ActionInput input(Action action) {
        Set<Integer> all = IntStream.range(0, action.checklist().size()).boxed().collect(Collectors.toSet());
        return new ActionInput(null, null, null, List.of(), all, action.asks(Need.IDENTITY) ? "KTP_ASLI" : null, null);
    }

    private void signInAs(String duty) {
        UserDetails user = accounts.loadUserByUsername(HOLDERS.getOrDefault(duty, duty));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }

    private static void keepSample(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/pdf-samples"));
        Files.write(Path.of("target/pdf-samples/" + name + ".pdf"), pdf);
    }
}
