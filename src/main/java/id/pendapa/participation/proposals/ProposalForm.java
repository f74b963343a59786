package id.pendapa.participation.proposals;

import id.pendapa.office.Kelurahan;
import id.pendapa.participation.proposals.Proposal.Answer;
import id.pendapa.participation.proposals.Proposal.Move;
import id.pendapa.participation.proposals.Proposal.Owner;
import id.pendapa.participation.proposals.Proposal.Told;
import id.pendapa.platform.Actor;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.shared.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was typed of a proposal; what is wrong is noted by field, as a code. */
final class ProposalForm {

    private static final int TITLE = 120;
    private static final int TEXT = 2000;
    private static final int ANSWER = 1000;
    private static final int MOST_YEARS = 2;
    private static final Owner NOBODY = new Owner(0, "");

    private final TypedForm form;
    private final LocalDate today;

    ProposalForm(Map<String, String> typed, LocalDate today) {
        this.form = new TypedForm(typed, today);
        this.today = today;
    }

    Map<String, String> wrong() {
        return form.wrong();
    }

    boolean isRight() {
        return form.isRight();
    }

    String content() {
        return form.content();
    }

    Told idea() {
        return told("");
    }

    Told proposal(List<Kelurahan> kelurahan) {
        String code = form.read(
                "kelurahan",
                typed -> kelurahan.stream()
                        .map(one -> one.code().dotted())
                        .filter(typed::equals)
                        .findFirst(),
                "",
                "participation.kelurahan");
        return told(code);
    }

    private Told told(String kelurahan) {
        return new Told(
                form.text("judul", TITLE, "participation.empty.judul"),
                form.text("masalah", TEXT, "participation.empty.masalah"),
                form.text("usul", TEXT, "participation.empty.usul"),
                kelurahan);
    }

    /** Whose KTP the officer saw; empty where something is wrong with it. */
    Optional<Nik> person() {
        Optional<Nik> nik = Nik.find(form.value("nik"));
        if (nik.isEmpty()) {
            form.refuse("nik", "participation.nik");
        }
        if (!form.value("ktp").equals("ya")) {
            form.refuse("ktp", "participation.ktp");
        }
        return nik;
    }

    Answer answer(Move move, List<Actor.Staff> owners) {
        String words = move.asksWords()
                ? form.text("kata-" + move.address(), ANSWER, "participation.empty." + move.address())
                : "";
        return move == Move.ACCEPT ? new Answer(words, owner(owners), due()) : new Answer(words, null, null);
    }

    private Owner owner(List<Actor.Staff> owners) {
        return form.read(
                "penanggung",
                typed -> owners.stream()
                        .filter(one -> Long.toString(one.accountId()).equals(typed))
                        .findFirst()
                        .map(one -> new Owner(one.accountId(), one.title())),
                NOBODY,
                "participation.owner");
    }

    private LocalDate due() {
        LocalDate day = form.day("tenggat");
        if (day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
            form.refuse("tenggat", "participation.due");
        }
        return day;
    }
}
