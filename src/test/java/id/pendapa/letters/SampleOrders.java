package id.pendapa.letters;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.requests.LetterOrder;
import id.pendapa.shared.Nik;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Orders for letters of invented people, by the services that ship. */
final class SampleOrders {

    static final String KUTOWINANGUN_LOR = "33.73.02.1007";

    private static final AtomicInteger LAST = new AtomicInteger();

    private SampleOrders() {}

    static LetterOrder umum(Catalogue catalogue) {
        return order(catalogue, "UMUM", "KETERANGAN", next());
    }

    static LetterOrder sktm(Catalogue catalogue, String letterCode, String requestNumber) {
        return order(catalogue, "SKTM", letterCode, requestNumber);
    }

    static LetterOrder dispensation(Catalogue catalogue) {
        return order(catalogue, "DISP-NIKAH", "DISPENSASI", next());
    }

    static String next() {
        return String.format(java.util.Locale.ROOT, "TKR-2026-9%05d", LAST.incrementAndGet());
    }

    private static LetterOrder order(Catalogue catalogue, String service, String letter, String number) {
        PublishedService live = catalogue.findLive(service).orElseThrow();
        return new LetterOrder(
                number, live.id(), live.definition(), letter, KUTOWINANGUN_LOR, "Nur'aini binti Ma'ruf", answers());
    }

    private static Answers answers() {
        return Answers.of(Map.of(
                "pemohon",
                new Answer.Person(
                        "Nur'aini binti Ma'ruf",
                        new Answer.Identity(Nik.of("3373025708900000"), null),
                        "Salatiga",
                        LocalDate.of(1990, 8, 17),
                        "P",
                        "Pedagang"),
                "alamat",
                new Answer.Text("Jalan Contoh 1, gang A & B"),
                "wilayah",
                new Answer.Area(KUTOWINANGUN_LOR, "001", "002"),
                "hp",
                new Answer.Text("+6281234567890"),
                "penghasilan",
                new Answer.Amount(750_000),
                "keperluan",
                new Answer.Text("Melamar kerja")));
    }
}
