package id.pendapa.letters;

import id.pendapa.platform.OfficeSeat;
import org.springframework.stereotype.Component;

/** The address of a letter's check page, as it is printed and put into the QR code. It must hold as long as the paper. */
@Component
class CheckAddress {

    private final OfficeSeat seat;

    CheckAddress(OfficeSeat seat) {
        this.seat = seat;
    }

    String of(String code) {
        return seat.address() + "/verifikasi/" + code;
    }
}
