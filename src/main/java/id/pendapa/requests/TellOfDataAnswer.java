package id.pendapa.requests;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.privacy.DataQuestionAnswered;
import id.pendapa.privacy.DataRequestDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells applicants that the data-protection officer answered their question or their demand. */
@Component
class TellOfDataAnswer {

    private final ServiceRequests requests;
    private final RequestNotices notices;

    TellOfDataAnswer(ServiceRequests requests, RequestNotices notices) {
        this.requests = requests;
        this.notices = notices;
    }

    @EventListener
    void tell(DataQuestionAnswered answered) {
        notices.sendOnce(requests.get(answered.requestNumber()), MessageTemplate.PERTANYAAN_DATA, answered.occasion());
    }

    @EventListener
    void tell(DataRequestDecided decided) {
        notices.sendOnce(requests.get(decided.requestNumber()), MessageTemplate.HAK_DATA, decided.occasion());
    }
}
