package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Writes into the session that a passkey was shown, beside the password where that was shown too. */
@Component
class PasskeySession {

    private final OfficeTime time;
    private final ApplicationEventPublisher events;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy freshId = new ChangeSessionIdAuthenticationStrategy();
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    PasskeySession(OfficeTime time, ApplicationEventPublisher events) {
        this.time = time;
        this.events = events;
    }

    /** Must be called after the transaction that believed the passkey: a session knows no way back. */
    void open(StaffUser user, HttpServletRequest request, HttpServletResponse response) {
        List<GrantedAuthority> shown = new ArrayList<>();
        SecondStep.user()
                .filter(known -> known.accountId() == user.accountId())
                .ifPresent(known -> SecondStep.factors()
                        .filter(factor -> FactorGrantedAuthority.PASSWORD_AUTHORITY.equals(factor.getAuthority()))
                        .forEach(shown::add));
        shown.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)
                .issuedAt(time.now())
                .build());
        Authentication opened = UsernamePasswordAuthenticationToken.authenticated(user, null, shown);
        freshId.onAuthentication(opened, request, response);
        SignedInAt.note(request, time.now());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(opened);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(opened, getClass()));
    }

    /** Where somebody wanted to go when they were led away, or the usual beginning. */
    String next(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        return saved == null ? "/akun/mulai" : saved.getRedirectUrl();
    }
}
