package id.pendapa.citizens.web;

import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.Mandates;
import id.pendapa.citizens.Mandates.Mandate;
import id.pendapa.citizens.Mandates.State;
import id.pendapa.citizens.web.MandatePage.Line;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts mandates into words. */
@Component
class MandatePages {

    private final OwnPages own;
    private final OfficeTime time;
    private final Words words;

    MandatePages(OwnPages own, OfficeTime time, Words words) {
        this.own = own;
        this.time = time;
        this.words = words;
    }

    MandatePage all(Holder holder, List<Mandate> mandates, String typed, Map<String, String> errors) {
        return new MandatePage(
                until(holder),
                lines(mandates, true),
                lines(mandates, false),
                Mandates.MONTHS.stream()
                        .map(months ->
                                Option.of(Integer.toString(months), words.say("citizens.mandate.months." + months)))
                        .toList(),
                typed,
                errors);
    }

    private List<Line> lines(List<Mandate> mandates, boolean given) {
        return mandates.stream()
                .filter(mandate -> mandate.given() == given)
                .map(this::line)
                .toList();
    }

    private Line line(Mandate mandate) {
        String who = mandate.who();
        String code = mandate.code();
        Instant codeUntil = mandate.codeUntil();
        return new Line(
                mandate.id(),
                who == null ? words.say("citizens.mandate.nobody") : who,
                words.say("citizens.mandate.state." + mandate.state(), Spoken.day(mandate.until())),
                mandate.state() == State.ACTIVE,
                mandate.state() == State.ACTIVE || mandate.state() == State.WAITING,
                code,
                codeUntil == null ? null : Spoken.clock(codeUntil.atZone(time.zone())));
    }

    MandatePage.Other of(Holder holder, Mandates.Listing listing) {
        return new MandatePage.Other(
                until(holder), listing.who(), Spoken.day(listing.until()), own.lines(listing.requests()));
    }

    private String until(Holder holder) {
        return Spoken.clock(holder.until().atZone(time.zone()));
    }
}
