package id.pendapa.platform.backup.web;

import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.backup.BackupDesk;
import id.pendapa.platform.backup.BackupDesk.Attempt;
import id.pendapa.platform.backup.BackupDesk.Standing;
import id.pendapa.platform.keys.KeyDesk;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/cadangan}: whether there is a backup that can be relied on, and a button for one more. */
@Controller
class BackupController {

    private static final String ADDRESS = "/pengaturan/cadangan";
    private static final int MEGABYTE = 1_000_000;

    private final BackupDesk desk;
    private final KeyDesk keys;
    private final OfficeFace face;
    private final Words words;

    BackupController(BackupDesk desk, KeyDesk keys, OfficeFace face, Words words) {
        this.desk = desk;
        this.keys = keys;
        this.face = face;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String look(@RequestParam(name = "diminta", required = false) @Nullable String ordered, Model model) {
        Standing standing = desk.look();
        model.addAttribute(
                "page",
                new BackupPage(
                        standing.folder(),
                        standing.overdue() ? words.say("backup.overdue") : null,
                        standing.lastGood() == null ? null : moment(standing.lastGood()),
                        ordered != null,
                        List.of(
                                Cell.of(words.say("backup.when")),
                                Cell.of(words.say("backup.what")),
                                Cell.of(words.say("backup.outcome"))),
                        standing.attempts().stream().map(this::row).toList(),
                        keys.find().map(this::keysInWords).orElse(words.say("keys.first"))));
        return "platform/backup";
    }

    @PostMapping(ADDRESS)
    String makeNow(@RequestParam("kunci") UUID formKey) {
        desk.makeNow(formKey);
        return "redirect:" + ADDRESS + "?diminta";
    }

    private List<Cell> row(Attempt attempt) {
        return List.of(
                Cell.of(moment(attempt.at())),
                Cell.of(
                        attempt.fileName() == null
                                ? "–"
                                : words.say(
                                        "backup.size",
                                        attempt.fileName(),
                                        Math.max(1, attempt.bytes() / MEGABYTE),
                                        attempt.rows(),
                                        attempt.files())),
                Cell.of(
                        attempt.trouble() == null
                                ? words.say("backup.good")
                                : words.say("backup.bad", attempt.trouble())));
    }

    private String keysInWords(KeyDesk.Standing change) {
        String begun = moment(change.begunAt());
        if (change.endedAt() != null) {
            return words.say("keys.ended", begun, moment(change.endedAt()));
        }
        return change.left() == 0
                ? words.say("keys.all-anew", begun)
                : words.say("keys.left", begun, change.left(), moment(change.countedAt()));
    }

    private String moment(Instant at) {
        OfficeFace.Face office = face.get();
        return IndonesianDates.moment(at.atZone(office.zone()));
    }
}
