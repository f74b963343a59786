package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.notifications.MessageTexts;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.SentMessage;
import id.pendapa.notifications.WhatsAppLink;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.shared.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an officer tells an applicant: by WhatsApp on the office's own phone where the request can be followed, and why it
 * is not done in time and when it will be.
 */
@Service
public class DeskContact {

    private final DeskAccess access;
    private final MoveTools tools;
    private final MessageTexts texts;
    private final Words words;
    private final Audit audit;
    private final PromiseRenewal renewal;
    private final FormKeys formKeys;
    private final Gate gate;
    private final Notifier notifier;

    DeskContact(
            DeskAccess access,
            MoveTools tools,
            MessageTexts texts,
            Words words,
            Audit audit,
            PromiseRenewal renewal,
            FormKeys formKeys,
            Gate gate,
            Notifier notifier) {
        this.access = access;
        this.tools = tools;
        this.texts = texts;
        this.words = words;
        this.audit = audit;
        this.renewal = renewal;
        this.formKeys = formKeys;
        this.gate = gate;
        this.notifier = notifier;
    }

    /**
     * How the applicant is reached. Never printed.
     *
     * @param phone number in the form {@code +62…}
     * @param text what the message says: number and link, nothing personal
     * @param link opens WhatsApp with the text prepared
     */
    public record Contact(String number, String phone, String text, String link) {
        @Override
        public String toString() {
            return "Contact[" + number + "]";
        }
    }

    /**
     * The applicant's phone number in clear, which leaves an access row.
     *
     * @throws NotFoundException {@code request.phone.none} if no mobile number was given
     */
    @Transactional
    public Contact open(String number) {
        ServiceRequest request =
                access.open(number, Permission.PERSONAL_DATA_REVEAL).request();
        Answers answers = Answers.fromJson(tools.seals().answers(request));
        PhoneNumber phone = ApplicantReader.read(tools.service(request).definition(), answers)
                .phone();
        if (phone == null || !phone.isMobile()) {
            throw new NotFoundException("request.phone.none");
        }
        audit.saw(new Audit.Sight(
                "desk-contact", new Audit.Subject("request", number), List.of("applicant.phone"), null));
        String text = words.say("desk.contact.message", number, texts.link("/cek?nomor=" + number));
        return new Contact(number, phone.international(), text, WhatsAppLink.to(phone, text));
    }

    /** What the applicant was told about a request and how far each message got, newest first; no address in it. */
    @Transactional(readOnly = true)
    public List<SentMessage> messages(String number) {
        access.open(number, Permission.REQUEST_VIEW);
        return notifier.list("request", number);
    }

    /**
     * What a request is promised for.
     *
     * @param promisedAt the time that the applicant was told last
     */
    public record Promise(String number, int version, Instant promisedAt) {}

    /** What this officer would put a new time in the place of. */
    @Transactional(readOnly = true)
    public Promise promise(String number) {
        ServiceRequest request = entitled(number).request();
        return new Promise(number, request.version(), renewal.promised(request));
    }

    /**
     * Names the reason and a new day, once per form; the applicant is told both.
     *
     * @throws InvalidException if reason or day cannot be
     * @throws ConflictException {@code request.take-first} unless the officer took the request or may reassign it
     */
    @Transactional
    public void promise(String number, int versionSeen, Optional<LocalDate> day, String reason, UUID formKey) {
        DeskAccess.Opened opened = entitled(number);
        formKeys.once(formKey, number + "|" + versionSeen + "|" + day + "|" + reason.hashCode(), () -> {
            renewal.give(opened, versionSeen, day, reason);
            return number;
        });
    }

    private DeskAccess.Opened entitled(String number) {
        DeskAccess.Opened opened = access.open(number, Permission.REQUEST_ACT);
        ServiceRequest.Assignment assigned = opened.request().assigned();
        boolean mine =
                assigned != null && assigned.accountId() == opened.staff().accountId();
        if (!mine && !gate.may(Permission.REQUEST_REASSIGN)) {
            throw new ConflictException("request.take-first");
        }
        return opened;
    }
}
