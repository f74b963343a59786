package id.pendapa.requests.web;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.requests.Channel;
import id.pendapa.requests.RequestIntake;
import id.pendapa.requests.Submission;
import id.pendapa.shared.Nik;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A request that an invented citizen has just sent. */
final class SentRequest {

    private SentRequest() {}

    /** UMUM by Suharti Contoh of Kutowinangun Lor, with a phone, papers to be brought; its number. */
    static String umum(RequestIntake intake, Catalogue catalogue) {
        return umum(intake, catalogue, Map.of());
    }

    /** The same by Joko Wakil, her neighbor, for her. */
    static String umumByAnother(RequestIntake intake, Catalogue catalogue) {
        return umum(
                intake,
                catalogue,
                Map.of(
                        "wakil", new Answer.Several(List.of("YA")),
                        "namaKuasa", new Answer.Text("Joko Wakil"),
                        "nikKuasa", new Answer.Identity(Nik.of("3373021009880000"), null),
                        "hubunganKuasa", new Answer.Text("Tetangga"),
                        "suratKuasa", new Answer.Files(List.of(), true)));
    }

    private static String umum(RequestIntake intake, Catalogue catalogue, Map<String, Answer> more) {
        Answer.Files paper = new Answer.Files(List.of(), true);
        Answer.Person applicant = new Answer.Person(
                "Suharti Contoh",
                new Answer.Identity(Nik.of("3373025708900000"), null),
                "Salatiga",
                LocalDate.of(1990, 8, 17),
                "P",
                "Pedagang");
        Map<String, Answer> answers = new HashMap<>(Map.of(
                "pemohon", applicant,
                "nomorKk", new Answer.Text("3373020101900000"),
                "alamat", new Answer.Text("Jalan Contoh 1"),
                "wilayah", new Answer.Area("33.73.02.1007", "001", "002"),
                "hp", new Answer.Text("+6281234567890"),
                "keperluan", new Answer.Text("Melamar kerja"),
                "fotoKtp", paper,
                "fotoKk", paper,
                "benar", new Answer.Declared(true)));
        answers.putAll(more);
        return intake.submit(new Submission(
                catalogue.findLive("UMUM").orElseThrow(),
                Answers.of(answers),
                Channel.ONLINE,
                null,
                Set.of(),
                UUID.randomUUID()));
    }
}
