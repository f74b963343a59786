package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.pendapa.platform.Permission;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermissionTableUnitTests {

    @Test
    void onlyTheSignatoriesSign() {
        PermissionTable table = PermissionTable.shipped();
        assertThat(table.allows("CAMAT", Permission.LETTER_SIGN)).isTrue();
        assertThat(table.allows("LOKET", Permission.LETTER_SIGN)).isFalse();
        assertThat(table.allows("TIDAK_ADA", Permission.DESK_VIEW)).isFalse();
    }

    @Test
    void forgottenPermissionStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PermissionTable.read(List.of("LOKET,DESK_VIEW")))
                .withMessageContaining("REQUEST_VIEW");
    }

    @Test
    void dutyWithoutRowStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PermissionTable.shipped().refuseUnknown(Set.of("PENJAGA")));
    }
}
