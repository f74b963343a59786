package id.pendapa.citizens.web;

import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.OwnAccount;
import id.pendapa.citizens.OwnPasskeys;
import id.pendapa.citizens.OwnPerson;
import id.pendapa.citizens.SignInByIdentity;
import id.pendapa.citizens.SignInByIdentity.Reason;
import id.pendapa.citizens.web.OwnPage.Account;
import id.pendapa.citizens.web.OwnPage.Address;
import id.pendapa.citizens.web.OwnPage.Device;
import id.pendapa.citizens.web.OwnPage.Line;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.ApplicantActions.Own;
import id.pendapa.shared.InvalidException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an account into words. */
@Component
class OwnPages {

    private final OfficeTime time;
    private final Words words;

    OwnPages(OfficeTime time, Words words) {
        this.time = time;
        this.words = words;
    }

    OwnPage home(Holder holder, OwnAccount.Listing listing) {
        List<Own> requests = listing.requests();
        return new OwnPage(
                Spoken.clock(holder.until().atZone(time.zone())),
                lines(requests, false),
                lines(requests, true),
                requests.stream()
                        .map(Own::number)
                        .filter(listing.held()::contains)
                        .toList(),
                listing.drafts().stream()
                        .map(draft -> new OwnPage.Draft(
                                draft.code(), draft.title(), words.say("citizens.draft.until", at(draft.keptUntil()))))
                        .toList());
    }

    List<Line> lines(List<Own> requests) {
        return requests.stream().map(this::line).toList();
    }

    private List<Line> lines(List<Own> requests, boolean ended) {
        return requests.stream()
                .filter(request -> (request.phase() == Phase.ENDED) == ended)
                .map(this::line)
                .toList();
    }

    private Line line(Own request) {
        return new Line(
                request.number(),
                request.title(),
                request.sentence(),
                request.phase() == Phase.WAITING_APPLICANT,
                when(request));
    }

    private String when(Own request) {
        Instant ended = request.endedAt();
        if (ended != null) {
            return words.say("citizens.own.ended", at(ended));
        }
        Instant due = request.dueFinishAt();
        return due == null || request.phase() == Phase.WAITING_APPLICANT
                ? words.say("citizens.own.sent", at(request.submittedAt()))
                : words.say("citizens.own.due", at(due));
    }

    Account account(Holder holder, OwnAccount.Settings settings, String typed, @Nullable String error) {
        return new Account(
                Spoken.clock(holder.until().atZone(time.zone())),
                settings.contacts().stream()
                        .map(contact -> new Address(contact.id(), contact.masked(), at(contact.verifiedAt())))
                        .toList(),
                settings.devices().stream().map(this::device).toList(),
                typed,
                error);
    }

    private Device device(OwnAccount.Device device) {
        String name = device.device().isEmpty() ? words.say("citizens.device.unknown") : device.device();
        return new Device(name, at(device.madeAt()), device.here());
    }

    OwnPage.Keys keys(Holder holder, OwnPasskeys.Own own, String typed, @Nullable InvalidException refused) {
        String error = refused == null
                ? null
                : words.say("error." + refused.code(), refused.arguments().toArray());
        boolean name = refused != null && refused.code().equals(OwnPasskeys.WRONG_NAME);
        return new OwnPage.Keys(
                Spoken.clock(holder.until().atZone(time.zone())),
                own.keys().stream().map(this::key).toList(),
                own.question(),
                own.full(),
                typed,
                name ? null : error,
                name ? error : null);
    }

    private OwnPage.Key key(OwnPasskeys.Key key) {
        Instant used = key.usedAt();
        return new OwnPage.Key(
                key.id(),
                key.name(),
                words.say("citizens.passkey.made", at(key.madeAt())),
                used == null ? words.say("citizens.passkey.unused") : words.say("citizens.passkey.used", at(used)));
    }

    OwnPage.Person person(Holder holder, OwnPerson.Own own) {
        OwnPerson.Tied tied = own.tied();
        OwnPerson.Code code = own.code();
        return new OwnPage.Person(
                Spoken.clock(holder.until().atZone(time.zone())),
                tied == null ? null : tied(tied),
                code == null ? null : code.code(),
                code == null ? null : Spoken.clock(code.until().atZone(time.zone())));
    }

    OwnPage.Tied tied(OwnPerson.Tied tied) {
        String officer = tied.officer();
        return new OwnPage.Tied(
                tied.name(),
                tied.maskedNik(),
                officer == null
                        ? words.say("citizens.person.by-identity", at(tied.at()))
                        : words.say("citizens.person.by-officer", officer, at(tied.at())));
    }

    OwnPage.Identities identities(
            Holder holder, List<SignInByIdentity.Own> own, Optional<String> provider, String failed) {
        return new OwnPage.Identities(
                Spoken.clock(holder.until().atZone(time.zone())),
                own.stream().map(this::identity).toList(),
                provider.orElse(null),
                provider.flatMap(name -> notSignedIn(failed, name)).orElse(null));
    }

    private OwnPage.Identity identity(SignInByIdentity.Own identity) {
        return new OwnPage.Identity(
                identity.id(),
                identity.provider(),
                words.say("citizens.identity.made", at(identity.madeAt())),
                words.say("citizens.identity.used", at(identity.usedAt())));
    }

    /** Why somebody came back from a provider without anything; empty for whatever else stands in the address. */
    Optional<String> notSignedIn(String failed, String provider) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equalsIgnoreCase(failed))
                .findFirst()
                .map(reason -> words.say("citizens.identity." + reason.name().toLowerCase(Locale.ROOT), provider));
    }

    private String at(Instant instant) {
        return Spoken.moment(instant.atZone(time.zone()));
    }
}
