package id.pendapa.outreach.search;

import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps the search true: at the first start, every few minutes, and soon after something was published. */
@Component
class RefreshPublicTexts implements Tasks.Recurring, OfficeSetup {

    private static final int ORDER = 900;

    private final PublicSearch search;

    RefreshPublicTexts(PublicSearch search) {
        this.search = search;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void prepare() {
        search.fill();
    }

    @Override
    public String task() {
        return "outreach-public-texts";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        search.refresh();
    }
}
