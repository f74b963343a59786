package id.pendapa.learning.web;

import id.pendapa.files.CsvTable;
import id.pendapa.files.FileDownload;
import id.pendapa.learning.lessons.LearningRecords;
import id.pendapa.learning.outside.OutsideTrainings;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /belajar/catatan}: what an officer has learned, for themselves and for their own file at the office. */
@Controller
class RecordController {

    static final String BASE = LessonController.BASE + "/catatan";

    private final LearningRecords records;
    private final OutsideTrainings outside;
    private final RecordPages pages;

    RecordController(LearningRecords records, OutsideTrainings outside, RecordPages pages) {
        this.records = records;
        this.outside = outside;
        this.pages = pages;
    }

    @GetMapping(BASE)
    String open(Model model) {
        model.addAttribute("page", pages.page(records.own(), outside.own(), outside.decides()));
        return "learning/record";
    }

    @GetMapping(BASE + "/unduh.csv")
    ResponseEntity<Resource> download() {
        return FileDownload.of(
                "catatan-belajar.csv",
                "text/csv;charset=UTF-8",
                CsvTable.of(pages.csvHead(), pages.csv(records.own(), outside.own())));
    }
}
