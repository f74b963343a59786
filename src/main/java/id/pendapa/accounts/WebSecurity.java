package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.ExampleOfficers;
import id.pendapa.platform.RateLimits;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What the web lets in: public pages for all, staff pages after sign-in, nothing inline, nothing framed. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'";
    private static final String[] STAFF = {
        "/meja/**",
        "/tanda-tangan/**",
        "/surat/**",
        "/pengaturan/**",
        "/pimpinan/**",
        "/penduduk/**",
        "/kepuasan/**",
        "/belajar/**",
        "/pelindungan/**",
        "/akun/**",
        "/latihan/**"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static RequestMatcher staff() {
        return new OrRequestMatcher(Arrays.stream(STAFF)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    @Bean
    SecurityFilterChain staffAndPublic(
            HttpSecurity http,
            SignInSettings signIn,
            RateLimits limits,
            SignInLimitPage limitPage,
            SecondStep secondStep,
            FreshProof freshProof,
            ExampleOfficers officers,
            OfficeTime time)
            throws Exception {
        // Providers of messages post there without a browser; they are believed by their signature only.
        return http.csrf(forms ->
                        forms.csrfTokenRepository(new FormTokens()).ignoringRequestMatchers("/pesan/status/**"))
                .addFilterBefore(
                        new SignInLimits(signIn, limits, limitPage), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new PracticeSeat(officers, staff()), AuthorizationFilter.class)
                .addFilterAfter(new SecondStepFilter(secondStep, staff()), AuthorizationFilter.class)
                .addFilterAfter(new FreshProofFilter(freshProof), SecondStepFilter.class)
                .authorizeHttpRequests(
                        paths -> paths.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(STAFF)
                                .authenticated()
                                .anyRequest()
                                .permitAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new ExpiredForm()))
                .formLogin(form -> form.loginPage("/masuk")
                        .loginProcessingUrl("/masuk")
                        .usernameParameter("nama")
                        .passwordParameter("sandi")
                        .successHandler(new SignedInAt(time, "/akun/mulai"))
                        .failureUrl("/masuk?gagal"))
                .logout(exit -> exit.logoutUrl("/keluar")
                        .logoutSuccessUrl("/masuk?keluar")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.COOKIES, Directive.STORAGE))))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(self), geolocation=(), microphone=()")))
                .build();
    }
}
