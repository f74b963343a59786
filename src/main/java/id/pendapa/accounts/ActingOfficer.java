package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.ExampleOfficers;
import id.pendapa.platform.Mode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts an officer of the example into the running thread, as a signed-in one stands there. */
@Component
class ActingOfficer implements ExampleOfficers {

    private final Mode mode;
    private final StaffAccounts accounts;
    private final OfficeTime time;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    ActingOfficer(Mode mode, StaffAccounts accounts, OfficeTime time) {
        this.mode = mode;
        this.accounts = accounts;
        this.time = time;
    }

    @Override
    public void as(String username, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(contextOf(username));
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Override
    public void sit(String username, HttpServletRequest request, HttpServletResponse response) {
        if (!CurrentOffice.isPractice()) {
            throw new IllegalStateException("Nobody sits down at a desk without a password, but to practise.");
        }
        SecurityContext context = contextOf(username);
        SecurityContextHolder.setContext(context);
        SignedInAt.note(request, time.now());
        sessions.saveContext(context, request, response);
    }

    private SecurityContext contextOf(String username) {
        if (!mode.isExample()) {
            throw new IllegalStateException("Nobody acts for an officer of a real office.");
        }
        UserDetails officer = accounts.loadUserByUsername(username);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.getAuthorities()));
        return context;
    }
}
