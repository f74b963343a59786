package id.pendapa.participation.forums.web;

import id.pendapa.participation.forums.web.ForumPage.Row;
import id.pendapa.participation.forums.web.ForumPage.Said;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forum at the desk, with what whoever looks may do.
 *
 * @param waiting voices that nobody looked at yet
 * @param mayAgree whether agreements may be written down now
 * @param mayRecord whether the record may be written now
 * @param mayEnter whether what somebody says at the counter may be written down now
 * @param sent the form that was sent, or empty
 */
public record ForumDeskPage(
        ForumPage forum,
        int version,
        boolean draft,
        List<Said> waiting,
        boolean mayManage,
        boolean mayClose,
        boolean mayAgree,
        boolean mayRecord,
        boolean mayModerate,
        boolean mayEnter,
        List<Option> owners,
        List<Option> parties,
        List<Option> kelurahan,
        String sent,
        Form form) {

    public ForumDeskPage {
        waiting = List.copyOf(waiting);
        owners = List.copyOf(owners);
        parties = List.copyOf(parties);
        kelurahan = List.copyOf(kelurahan);
    }

    /** What was typed into one of the forms of the page, if it is the one that was sent. */
    public Form form(String name) {
        return sent.equals(name) ? form : Form.EMPTY;
    }

    /** A list for officers. */
    public record Listed(
            List<Row> rows, boolean mayManage, @Nullable String next) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A draft in writing.
     *
     * @param code empty for a new one
     */
    public record Edit(String code, int version, List<String> parties, Form form) {
        public Edit {
            parties = List.copyOf(parties);
        }

        /** Where it is sent. */
        public String action() {
            return code.isEmpty() ? ForumDeskController.BASE + "/baru" : back() + "/ubah";
        }

        /** Where it leads back. */
        public String back() {
            return code.isEmpty() ? ForumDeskController.BASE : ForumDeskController.BASE + "/" + code;
        }
    }
}
