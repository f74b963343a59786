package id.pendapa.practice;

import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.PracticeOffices;
import id.pendapa.platform.Tasks;
import org.springframework.stereotype.Component;

/** Makes a practice office beside the work of others: it takes some seconds. */
@Component
class PreparePractice implements Tasks.Handler {

    static final String TASK = "practice-prepare";

    private final PracticeOffices offices;

    PreparePractice(PracticeOffices offices) {
        this.offices = offices;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String key) {
        offices.prepare(new OfficeKey(key));
    }
}
