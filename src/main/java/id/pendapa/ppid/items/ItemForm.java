package id.pendapa.ppid.items;

import id.pendapa.platform.forms.TypedForm;
import id.pendapa.ppid.items.InformationItem.Exclusion;
import id.pendapa.ppid.items.InformationItem.Klass;
import id.pendapa.ppid.items.InformationItem.Text;
import java.time.LocalDate;
import java.util.Optional;

/** Reads an item as an officer typed it. */
final class ItemForm {

    private static final int TITLE = 200;
    private static final int SUMMARY = 1000;
    private static final int SHORT = 200;
    private static final int BODY = 20_000;

    private final TypedForm form;
    private final LocalDate today;

    ItemForm(TypedForm form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /** Reads it all; meaningless where something is wrong. */
    Text read() {
        Klass klass = form.read("klas", Klass::find, Klass.SETIAP_SAAT, "ppid.item.class");
        String title = form.text("judul", TITLE);
        String summary = form.text("ringkasan", SUMMARY);
        String holder = form.text("penguasa", SHORT);
        String shape = form.text("bentuk", SHORT);
        LocalDate dated = form.findDay("tanggal").orElse(null);
        if (dated != null && dated.isAfter(today)) {
            form.refuse("tanggal", "typed.future");
        }
        String link = form.link("tautan");
        String body = form.optional("isian", BODY);
        if (klass == Klass.DIKECUALIKAN) {
            return new Text(klass, title, summary, holder, shape, dated, null, null, exclusion());
        }
        if (link == null && body.isEmpty()) {
            form.refuse("isian", "ppid.item.nothing");
        }
        return new Text(klass, title, summary, holder, shape, dated, link, body.isEmpty() ? null : body, null);
    }

    private Exclusion exclusion() {
        String article = form.text("pasal", SHORT);
        String consequence = form.text("konsekuensi", BODY);
        Optional<LocalDate> until = form.findDay("sampai");
        if (until.isEmpty()) {
            form.refuse("sampai", "ppid.item.until");
        } else if (!until.get().isAfter(today)) {
            form.refuse("sampai", "ppid.item.past");
        }
        return new Exclusion(article, consequence, until.orElse(today));
    }
}
