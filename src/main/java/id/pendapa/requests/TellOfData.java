package id.pendapa.requests;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.privacy.DataNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells applicants what the data-protection officer has to tell about the data of their request. */
@Component
class TellOfData {

    private final ServiceRequests requests;
    private final RequestNotices notices;

    TellOfData(ServiceRequests requests, RequestNotices notices) {
        this.requests = requests;
        this.notices = notices;
    }

    @EventListener
    void tell(DataNews news) {
        MessageTemplate template =
                switch (news.kind()) {
                    case QUESTION_ANSWERED -> MessageTemplate.PERTANYAAN_DATA;
                    case DEMAND_DECIDED -> MessageTemplate.HAK_DATA;
                    case BREACH -> MessageTemplate.KEBOCORAN_DATA;
                };
        notices.sendOnce(requests.get(news.requestNumber()), template, news.occasion());
    }
}
