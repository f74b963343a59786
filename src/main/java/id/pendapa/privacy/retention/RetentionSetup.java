package id.pendapa.privacy.retention;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.retention.RetentionTerm.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives a new office first terms, marked as examples: nothing is destroyed until it has entered its own. */
@Component
class RetentionSetup implements OfficeSetup {

    private static final String DATA = "/privacy/retention.json";

    private final RetentionRows rows;
    private final TransactionTemplate transaction;
    private final Words words;
    private final OfficeTime time;

    RetentionSetup(RetentionRows rows, TransactionTemplate transaction, Words words, OfficeTime time) {
        this.rows = rows;
        this.transaction = transaction;
        this.words = words;
        this.time = time;
    }

    record Shipped(String service, String klass, @Nullable Integer years) {}

    @Override
    public int order() {
        return 510;
    }

    @Override
    public void prepare() {
        if (rows.isEmpty()) {
            transaction.executeWithoutResult(status -> shipped().forEach(this::add));
        }
    }

    private void add(Shipped shipped) {
        Words indonesian = words.in(Language.INDONESIAN);
        Text text = new Text(
                shipped.klass(),
                shipped.years(),
                indonesian.say("protection.retention.shipped-basis"),
                indonesian.say("protection.retention.shipped-reason"));
        String by = indonesian.say("protection.processing.shipped");
        rows.add(shipped.service(), 0, time.today(), text, true, time.now(), by);
    }

    private static List<Shipped> shipped() {
        try (InputStream in = RetentionSetup.class.getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IllegalStateException("No terms at " + DATA);
            }
            return JsonMapper.shared().readValue(in.readAllBytes(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
