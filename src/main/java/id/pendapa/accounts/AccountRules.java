package id.pendapa.accounts;

import id.pendapa.platform.Mode;
import id.pendapa.shared.Nik;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the person, the name and the NIK of a new account must be. Codes of faults, by part of the form. */
@Component
class AccountRules {

    private static final String USERNAME = "[a-z][a-z0-9._-]{2,39}";
    private static final int LONGEST_NAME = 120;

    private final Mode mode;

    AccountRules(Mode mode) {
        this.mode = mode;
    }

    static String username(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isName(String typed) {
        return !typed.isBlank() && typed.length() <= LONGEST_NAME;
    }

    Map<String, String> faults(String name, String typedUsername, String typedNik) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!isName(name)) {
            faults.put("nama", "account.person");
        }
        if (!username(typedUsername).matches(USERNAME)) {
            faults.put("akun", "account.username");
        }
        Optional<Nik> nik = Nik.find(typedNik);
        if (nik.isEmpty()) {
            faults.put("nik", "account.nik");
        } else if (nik.get().isExample() && !mode.isExample()) {
            faults.put("nik", "account.nik.nobody");
        }
        return faults;
    }

    /** Faults of a password that was typed twice, added to the others. */
    static void addPasswordFaults(Map<String, String> faults, String password, String again, String username) {
        String fault = PasswordRules.fault(password, username);
        if (fault != null) {
            faults.put("sandi", fault);
        } else if (!password.equals(again)) {
            faults.put("sandi-lagi", "password.again");
        }
    }
}
