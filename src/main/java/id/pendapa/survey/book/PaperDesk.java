package id.pendapa.survey.book;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.survey.measure.SkmResult;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets that were filled on paper, typed in by somebody who serves nobody at the counter, five or more at a time. */
@Service
public class PaperDesk {

    private final AnswerRows answers;
    private final PaperRows rows;
    private final PeriodRows periods;
    private final Catalogue catalogue;
    private final FormKeys formKeys;
    private final Gate gate;
    private final Audit audit;
    private final OfficeTime time;

    PaperDesk(
            AnswerRows answers,
            PaperRows rows,
            PeriodRows periods,
            Catalogue catalogue,
            FormKeys formKeys,
            Gate gate,
            Audit audit,
            OfficeTime time) {
        this.answers = answers;
        this.rows = rows;
        this.periods = periods;
        this.catalogue = catalogue;
        this.formKeys = formKeys;
        this.gate = gate;
        this.audit = audit;
        this.time = time;
    }

    /** A batch as the list shows it. Scores that were left open on its sheets show in the elements' own numbers. */
    public record Batch(LocalDate month, String service, int sheets, String enteredBy) {}

    /** The service that sheets may be about. */
    public record Choice(String code, String title) {}

    /** Refuses whoever may not type sheets in. */
    public void require() {
        gate.require(Permission.SURVEY_PAPER);
    }

    /** The newest batches. */
    @Transactional(readOnly = true)
    public List<Batch> list() {
        require();
        return rows.list();
    }

    /** Services that sheets may be about. */
    public List<Choice> services() {
        require();
        return catalogue.listEver().stream()
                .map(PublishedService::definition)
                .map(definition ->
                        new Choice(definition.code(), definition.card().title()))
                .toList();
    }

    /**
     * Takes a batch, once per form.
     *
     * @return what is wrong, by field
     */
    @Transactional
    public Map<String, String> enter(UUID formKey, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.SURVEY_PAPER);
        Map<String, String> wrong = new LinkedHashMap<>();
        LocalDate month = month(typed, wrong);
        String service = service(typed, wrong);
        List<Sheet> sheets = PaperSheets.read(month, service, typed, wrong);
        if (sheets.size() < SkmResult.FEWEST && !wrong.containsKey("lembar")) {
            wrong.put("lembar", "survey.paper-few|" + SkmResult.FEWEST);
        }
        if (wrong.isEmpty()) {
            String content = month + "|" + service + "|" + typed.get("lembar") + "|" + typed.get(SheetForm.WORDS);
            formKeys.once(formKey, content, () -> {
                keep(sheets, month, service, officer);
                return "";
            });
        }
        return wrong;
    }

    private void keep(List<Sheet> sheets, LocalDate month, String service, Actor.Staff officer) {
        answers.add(new ArrayList<>(sheets), "PAPER");
        long id = rows.add(new Batch(month, service, sheets.size(), officer.label()), time.now());
        audit.acted(new Audit.Act(
                "survey.paper-entered",
                new Audit.Subject("survey-paper", Long.toString(id)),
                Map.of("month", month.toString(), "sheets", Integer.toString(sheets.size()))));
    }

    private LocalDate month(Map<String, String> typed, Map<String, String> wrong) {
        LocalDate today = time.today();
        try {
            LocalDate month = YearMonth.parse(typed.getOrDefault("bulan", "")).atDay(1);
            if (month.isAfter(today)) {
                wrong.put("bulan", "survey.month-future");
            } else if (periods.isPublished(month)) {
                wrong.put("bulan", "survey.month-published");
            }
            return month;
        } catch (DateTimeParseException e) {
            wrong.put("bulan", "survey.month");
            return today.withDayOfMonth(1);
        }
    }

    private String service(Map<String, String> typed, Map<String, String> wrong) {
        String code = typed.getOrDefault("layanan", "");
        if (!code.isEmpty()
                && services().stream().noneMatch(choice -> choice.code().equals(code))) {
            wrong.put("layanan", "survey.service");
        }
        return code;
    }
}
