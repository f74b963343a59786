package id.pendapa.privacy.web;

import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.SafetyProof;
import id.pendapa.platform.SafetyProof.Standing;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /keamanan-data}: how data are kept here, with what shows it today, and how to tell a fraud. */
@Controller
class SafetyController {

    private final ObjectProvider<SafetyProof> proofs;
    private final OfficeFace office;
    private final OfficeSeat seat;
    private final Words words;

    SafetyController(ObjectProvider<SafetyProof> proofs, OfficeFace office, OfficeSeat seat, Words words) {
        this.proofs = proofs;
        this.office = office;
        this.seat = seat;
        this.words = words;
    }

    @GetMapping("/keamanan-data")
    String read(Model model) {
        List<Standing> standings =
                proofs.orderedStream().flatMap(proof -> proof.read().stream()).toList();
        model.addAttribute("proofs", standings.stream().map(this::row).toList());
        model.addAttribute("address", seat.address());
        return "privacy/safety";
    }

    private SummaryRow row(Standing standing) {
        String key = "privacy.safe." + standing.code();
        Instant at = standing.at();
        Object[] facts = Stream.concat(
                        Stream.of(
                                at == null
                                        ? ""
                                        : Spoken.moment(at.atZone(office.get().zone()))),
                        standing.numbers().stream().map(Spoken::number))
                .toArray();
        return SummaryRow.of(
                words.say(key), words.say(key + "." + standing.state(), facts), words.say(key + ".meaning"));
    }
}
