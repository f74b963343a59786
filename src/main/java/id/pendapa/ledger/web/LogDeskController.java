package id.pendapa.ledger.web;

import id.pendapa.ledger.proof.LogBook;
import id.pendapa.ledger.proof.LogExport;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /pelindungan/bukti}: the auditor sees the nightly checks and takes the whole log. */
@Controller
class LogDeskController {

    private static final String BASE = "/pelindungan/bukti";
    private static final int CHECKS = 14;

    private final Gate gate;
    private final LogBook log;
    private final LogExport export;
    private final LogPages pages;

    LogDeskController(Gate gate, LogBook log, LogExport export, LogPages pages) {
        this.gate = gate;
        this.log = log;
        this.export = export;
        this.pages = pages;
    }

    @GetMapping(BASE)
    String show(Model model) {
        gate.require(Permission.AUDIT_READ);
        model.addAttribute("page", pages.about(log.read(CHECKS), "", List.of()));
        return "ledger/desk";
    }

    @GetMapping(BASE + "/catatan.jsonl")
    void take(HttpServletResponse response) throws IOException {
        long size = export.begin();
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("catatan-" + size + ".jsonl")
                        .build()
                        .toString());
        export.write(size, response.getOutputStream());
    }
}
