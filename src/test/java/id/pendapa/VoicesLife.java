package id.pendapa;

import java.util.function.Function;

/** What people tell and ask an office without an account, secrets too. */
final class VoicesLife {

    private VoicesLife() {}

    static void live(Visitor reporter, Visitor citizen, Function<String, Visitor> staff) {
        ComplaintLife.live(citizen, staff.apply("sekcam"));
        PpidLife.live(citizen, staff);
        IntegrityLife.live(reporter, staff);
        GiftLife.live(staff);
        StandardLife.live(staff.apply("sekcam"), staff.apply("camat"));
    }
}
