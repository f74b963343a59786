package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.Positions;
import id.pendapa.platform.Mode;
import id.pendapa.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AccountsSetupModuleTests {

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Positions positions;

    @Autowired
    OfficeTime time;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void productionDoesNotStartWhereAnExampleAccountIsOpen() {
        AccountsSetup production =
                new AccountsSetup(database, transaction, positions, time, Mode.of("produksi"), passwords);
        assertThatIllegalStateException().isThrownBy(production::prepare).withMessageContaining("example accounts");
        database.sql("UPDATE staff_account SET password_hash = :other")
                .param("other", passwords.encode("sandi-yang-lain-sekali"))
                .update();
        assertThatCode(production::prepare).doesNotThrowAnyException();
    }
}
