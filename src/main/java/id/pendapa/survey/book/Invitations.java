package id.pendapa.survey.book;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.requests.ApplicantCheck;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invites whoever's request ended: once for each request, whatever becomes of it later. */
@Component
class Invitations implements ApplicantCheck.Survey {

    private static final Period LIFE = Period.ofDays(60);

    private final InvitationRows rows;
    private final Audit audit;
    private final OfficeTime time;

    Invitations(InvitationRows rows, Audit audit, OfficeTime time) {
        this.rows = rows;
        this.audit = audit;
        this.time = time;
    }

    @Override
    public Optional<String> invite(String number, String service, @Nullable String kelurahan) {
        LocalDate today = time.today();
        Optional<String> code = rows.add(number, service, kelurahan == null ? "" : kelurahan, today, today.plus(LIFE));
        code.ifPresent(made -> audit.acted(
                new Audit.Act("survey.invited", new Audit.Subject("request", number), Map.of("service", service))));
        return code.map(Invitations::path);
    }

    @Override
    public Optional<String> findWay(String number) {
        return rows.findCode(number).map(Invitations::path);
    }

    private static String path(String code) {
        return "/survei/" + code;
    }
}
