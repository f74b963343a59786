package id.pendapa.residents.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Mode;
import id.pendapa.residents.register.RightDesk.RegisterRight;
import id.pendapa.shared.ConflictException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the register only while the office has a right to it (decision Register-Only-With-Right). */
@Component
class RegisterDoor {

    private final RightRows rights;
    private final OfficeTime time;
    private final Mode mode;

    RegisterDoor(RightRows rights, OfficeTime time, Mode mode) {
        this.rights = rights;
        this.time = time;
        this.mode = mode;
    }

    /** The right that counts today. */
    Optional<RegisterRight> right() {
        return rights.newest().filter(right -> right.holds(time.today(), mode.isExample()));
    }

    /**
     * The right that counts today.
     *
     * @throws ConflictException {@code register.closed} where there is none
     */
    RegisterRight requireOpen() {
        return right().orElseThrow(() -> new ConflictException("register.closed"));
    }
}
