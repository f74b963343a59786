package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.notifications.MessageTexts;
import id.pendapa.notifications.WhatsAppLink;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Permission;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.NotFoundException;
import id.pendapa.shared.PhoneNumber;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an officer tell an applicant by WhatsApp on the office's own phone where the request can be followed. */
@Service
public class DeskContact {

    private final DeskAccess access;
    private final MoveTools tools;
    private final MessageTexts texts;
    private final Words words;
    private final Audit audit;

    DeskContact(DeskAccess access, MoveTools tools, MessageTexts texts, Words words, Audit audit) {
        this.access = access;
        this.tools = tools;
        this.texts = texts;
        this.words = words;
        this.audit = audit;
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
}
