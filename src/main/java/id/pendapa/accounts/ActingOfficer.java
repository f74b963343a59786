package id.pendapa.accounts;

import id.pendapa.platform.ExampleOfficers;
import id.pendapa.platform.Mode;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Puts an officer of the example into the running thread, as a signed-in one stands there. */
@Component
class ActingOfficer implements ExampleOfficers {

    private final Mode mode;
    private final StaffAccounts accounts;

    ActingOfficer(Mode mode, StaffAccounts accounts) {
        this.mode = mode;
        this.accounts = accounts;
    }

    @Override
    public void as(String username, Runnable work) {
        if (!mode.isExample()) {
            throw new IllegalStateException("Nobody acts for an officer of a real office.");
        }
        UserDetails officer = accounts.loadUserByUsername(username);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
