package id.pendapa.privacy.processing;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.processing.ProcessingEntry.Fact;
import id.pendapa.privacy.processing.ProcessingEntry.Kind;
import id.pendapa.privacy.processing.ProcessingEntry.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives a new office a first register, marked as examples until it has read and corrected them. */
@Component
class ProcessingSetup implements OfficeSetup {

    private static final String DATA = "/privacy/processing.json";

    private final ProcessingRows rows;
    private final TransactionTemplate transaction;
    private final Words words;
    private final OfficeTime time;

    ProcessingSetup(ProcessingRows rows, TransactionTemplate transaction, Words words, OfficeTime time) {
        this.rows = rows;
        this.transaction = transaction;
        this.words = words;
        this.time = time;
    }

    record Shipped(Kind kind, Map<Fact, String> facts) {}

    @Override
    public int order() {
        return 500;
    }

    @Override
    public void prepare() {
        if (rows.isEmpty()) {
            transaction.executeWithoutResult(status -> shipped().forEach(this::add));
        }
    }

    private void add(Shipped shipped) {
        Text text = new Text(shipped.facts(), true, null, null, null, null);
        String by = words.in(Language.INDONESIAN).say("protection.processing.shipped");
        rows.write(rows.add(shipped.kind(), UUID.randomUUID()), 0, text, time.now(), by);
    }

    private static List<Shipped> shipped() {
        try (InputStream in = ProcessingSetup.class.getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IllegalStateException("No register of processing at " + DATA);
            }
            return JsonMapper.shared().readValue(in.readAllBytes(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
