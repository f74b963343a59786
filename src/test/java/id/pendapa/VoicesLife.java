package id.pendapa;

import java.util.Map;
import java.util.function.Function;

/** What people tell and ask an office without an account, secrets too. */
final class VoicesLife {

    private VoicesLife() {}

    static void live(Visitor reporter, Visitor citizen, Function<String, Visitor> staff) {
        ComplaintLife.live(citizen, staff.apply("sekcam"));
        PpidLife.live(citizen, staff);
        IntegrityLife.live(reporter, staff);
        target(staff.apply("camat"));
        CostLife.live(staff.apply("sekcam"));
        InitiativeLife.live(staff.apply("camat"));
        MeetingLife.live(staff.apply("sekcam"));
        EventLife.live(citizen, staff.apply("kasi"));
        ProposalLife.live(staff);
        ForumLife.live(citizen, staff);
        GiftLife.live(staff);
        LessonLife.live(staff);
        ArticleLife.live(reporter, staff.apply("kasi"), staff.apply("sekcam"));
        StandardLife.live(staff.apply("sekcam"), staff.apply("camat"));
    }

    private static void target(Visitor camat) {
        String page = "/pimpinan/tepat-waktu";
        String year = Visitor.find("<option value=\"(\\d{4})\"", camat.get(page));
        int status = camat.post(
                        page + "/sasaran",
                        Map.of("versi", "0", "tahun", year, "sasaran", "95", "alasan", "Seperti tahun lalu"))
                .getStatus();
        if (status != 302) {
            throw new AssertionError("No target is set: " + status);
        }
    }
}
