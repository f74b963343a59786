package id.pendapa.ppid.items;

import id.pendapa.ppid.items.InformationItem.Klass;
import id.pendapa.shared.NotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as everybody reads it. */
@Service
public class InformationRegister {

    private static final int PAGE = 20;
    private static final int FEW = 3;
    private static final int LONGEST_SEARCH = 200;

    private final InformationRows rows;

    InformationRegister(InformationRows rows) {
        this.rows = rows;
    }

    /**
     * A page of the register.
     *
     * @param next id after which the next page begins, or null on the last
     * @param cut whether more was found than is shown
     */
    public record Found(
            List<InformationItem> items, @Nullable Long next, boolean cut) {
        public Found {
            items = List.copyOf(items);
        }
    }

    /**
     * Items of a class, or with some words.
     *
     * @param klass class, or empty for all
     * @param typed words, or empty
     */
    @Transactional(readOnly = true)
    public Found list(String klass, String typed, long after) {
        String known = Klass.find(klass).map(Enum::name).orElse("");
        String query = Lexemes.all(typed.substring(0, Math.min(LONGEST_SEARCH, typed.length())));
        if (!query.isEmpty()) {
            List<InformationItem> found = rows.search(query, known, PAGE + 1);
            return new Found(found.subList(0, Math.min(PAGE, found.size())), null, found.size() > PAGE);
        } else if (!typed.isBlank()) {
            return new Found(List.of(), null, false);
        }
        List<InformationItem> found = rows.listShown(known, after, PAGE + 1);
        List<InformationItem> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Found(
                shown, found.size() > PAGE ? shown.get(shown.size() - 1).id() : null, false);
    }

    /** A few items that may answer a question already. */
    @Transactional(readOnly = true)
    public List<InformationItem> suggest(String question) {
        String query = Lexemes.any(question);
        return query.isEmpty() ? List.of() : rows.search(query, "", FEW);
    }

    /**
     * One item.
     *
     * @throws NotFoundException {@code ppid.item.unknown} also if it was withdrawn
     */
    @Transactional(readOnly = true)
    public InformationItem get(long id) {
        return rows.find(id)
                .filter(item -> item.withdrawnAt() == null)
                .orElseThrow(() -> new NotFoundException("ppid.item.unknown"));
    }
}
