package id.pendapa.ppid.items;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.ppid.items.InformationItem.Exclusion;
import id.pendapa.ppid.items.InformationItem.Klass;
import id.pendapa.ppid.items.InformationItem.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One item of each class to look at, marked as an example. Example mode only: what an office has, only it can say. */
@Component
class InformationExamples implements OfficeSetup {

    private static final int YEARS = 5;

    private final InformationRows rows;
    private final TransactionTemplate transaction;
    private final Words words;
    private final Mode mode;
    private final OfficeTime time;

    InformationExamples(
            InformationRows rows, TransactionTemplate transaction, Words words, Mode mode, OfficeTime time) {
        this.rows = rows;
        this.transaction = transaction;
        this.words = words;
        this.mode = mode;
        this.time = time;
    }

    @Override
    public int order() {
        return 541;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> {
            if (mode.isExample() && rows.listAll(0, 1).isEmpty()) {
                for (Klass klass : Klass.values()) {
                    rows.add(shipped(klass), true, time.now(), "Pendapa");
                }
            }
        });
    }

    private Text shipped(Klass klass) {
        boolean excluded = klass == Klass.DIKECUALIKAN;
        Exclusion exclusion = excluded
                ? new Exclusion(
                        say(klass, "article"),
                        say(klass, "consequence"),
                        time.today().plusYears(YEARS))
                : null;
        return new Text(
                klass,
                say(klass, "title"),
                say(klass, "summary"),
                say(klass, "holder"),
                say(klass, "form"),
                null,
                null,
                body(klass, excluded),
                exclusion);
    }

    private @Nullable String body(Klass klass, boolean excluded) {
        return excluded ? null : say(klass, "body");
    }

    private String say(Klass klass, String part) {
        return words.in(Language.INDONESIAN).say("ppid.example." + klass + "." + part);
    }
}
