package id.pendapa.learning.web;

import id.pendapa.learning.outside.OutsideTraining;
import id.pendapa.learning.outside.OutsideTraining.State;
import id.pendapa.learning.outside.OutsideTraining.Written;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Trainings from elsewhere, as pages. */
@Component
class OutsideTrainingPages {

    private final Words words;

    OutsideTrainingPages(Words words) {
        this.words = words;
    }

    private String say(String key, Object... arguments) {
        return words.say("learning.outside." + key, arguments);
    }

    Form refused(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }

    /** Those of an officer, for the officer. */
    List<OutsideTrainingPage> own(List<OutsideTraining> all) {
        return all.stream().map(this::own).toList();
    }

    private OutsideTrainingPage own(OutsideTraining one) {
        return new OutsideTrainingPage(
                one.id(), one.version(), one.written().title(), facts(one), one.state() == State.WAITING, Form.EMPTY);
    }

    private List<SummaryRow> facts(OutsideTraining one) {
        Written written = one.written();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(say("field.penyelenggara"), written.organiser()));
        rows.add(SummaryRow.of(say("field.tanggal"), Spoken.day(written.heldOn())));
        rows.add(SummaryRow.of(say("field.jp"), say("hours", written.hours())));
        if (!written.note().isEmpty()) {
            rows.add(SummaryRow.of(say("field.keterangan"), written.note()));
        }
        String reason = one.reason();
        String by = one.decidedBy() == null ? "" : one.decidedBy();
        String standing = say("state." + one.state(), by);
        rows.add(
                reason == null
                        ? SummaryRow.of(say("standing"), standing)
                        : SummaryRow.of(say("standing"), standing, reason));
        return rows;
    }

    /** How far one is, in a word, for a spreadsheet. */
    String standing(OutsideTraining one) {
        return say("csv." + one.state());
    }

    List<SummaryRow> waiting(List<OutsideTraining> all) {
        return all.stream()
                .map(one -> SummaryRow.of(
                                one.by(),
                                one.written().title(),
                                say(
                                        "line",
                                        Spoken.day(one.written().heldOn()),
                                        one.written().hours()))
                        .linkedTo(OutsideTrainingController.OTHERS + "/" + one.id()))
                .toList();
    }

    /** One of somebody else, to decide on. */
    OutsideTrainingPage one(OutsideTraining one, Form form) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(say("whose"), one.by()));
        rows.addAll(facts(one));
        return new OutsideTrainingPage(one.id(), one.version(), one.written().title(), rows, true, form);
    }
}
