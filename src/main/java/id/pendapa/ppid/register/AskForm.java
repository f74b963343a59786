package id.pendapa.ppid.register;

import id.pendapa.ppid.register.PpidRequest.Asked;
import id.pendapa.ppid.register.PpidRequest.Known;
import id.pendapa.ppid.register.PpidRequest.Requester;
import id.pendapa.ppid.register.PpidRequest.Way;
import id.pendapa.shared.PhoneNumber;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what was typed to ask for information; what is wrong is noted by field, as a code. */
final class AskForm {

    private static final int WANTED = 3000;
    private static final int PURPOSE = 1000;
    private static final int NAME = 150;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>.]{2,}");
    private static final int LONGEST_EMAIL = 254;

    private final Map<String, String> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    AskForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What was read. */
    record Read(Asked asked, Known known) {}

    Map<String, String> wrong() {
        return wrong;
    }

    /** Reads it all; meaningless where something is wrong. */
    Read read(Instant now) {
        String wanted = text("informasi", WANTED);
        String purpose = text("tujuan", PURPOSE);
        Way way = PpidRequest.find(Way.class, value("cara")).orElseGet(() -> wrong("cara", "ppid.way", Way.LOOK));
        Requester requester = PpidRequest.find(Requester.class, value("pemohon"))
                .orElseGet(() -> wrong("pemohon", "ppid.requester", Requester.PERSON));
        String name = text("nama", NAME);
        return new Read(
                new Asked(requester, way, wanted, purpose, now), new Known(name, contact(value("kontak"), way)));
    }

    private String contact(String typedIn, Way way) {
        if (typedIn.isEmpty()) {
            return wrong("kontak", "ppid.kontak.empty", "");
        }
        boolean email =
                typedIn.length() <= LONGEST_EMAIL && EMAIL.matcher(typedIn).matches();
        if (email) {
            return typedIn;
        }
        Optional<String> phone = PhoneNumber.find(typedIn).map(PhoneNumber::international);
        return way == Way.EMAIL
                ? wrong("kontak", "ppid.kontak.email", "")
                : phone.orElseGet(() -> wrong("kontak", "ppid.kontak.wrong", ""));
    }

    private String text(String field, int longest) {
        String text = value(field);
        if (text.isEmpty()) {
            wrong.put(field, "ppid." + field + ".empty");
        } else if (text.length() > longest) {
            wrong.put(field, "ppid." + field + ".long");
        }
        return text;
    }

    private <T> T wrong(String field, String code, T instead) {
        wrong.put(field, code);
        return instead;
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
