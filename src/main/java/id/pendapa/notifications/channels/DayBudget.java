package id.pendapa.notifications.channels;

import org.springframework.stereotype.Component;

/** How much messages may cost in a day of the office. */
@Component
public class DayBudget {

    private final ChannelSettingRows rows;

    DayBudget(ChannelSettingRows rows) {
        this.rows = rows;
    }

    /**
     * What may be spent in a day, in rupiah. Until the caller's transaction ends nobody else gets this answer, so that
     * two at once do not spend the same money.
     */
    public long lock() {
        rows.lock();
        return rows.get().settings().capRupiah();
    }
}
