package id.pendapa;

import static id.pendapa.OwnAccountOf.assertMoved;
import static id.pendapa.OwnAccountOf.open;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.testing.PageTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** "Me too" of an account counts once for the person, whatever browser it comes from. */
@PageTest
class ComplaintSupportPageTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void asIfNobodyHadTriedBefore() {
        FreshLimits.forgetAll(context);
    }

    @Test
    void whatABrowserSaidBecomesThatOfTheAccount() {
        Visitor citizen = new Visitor(pages, "localhost");
        Visitor sekcam = new Visitor(pages, "localhost");
        sekcam.post("/masuk", Map.of("nama", "sekcam", "sandi", "pendapa-contoh"));
        ComplaintLife.live(citizen, sekcam);
        String number = jdbc.sql("SELECT max(number) FROM complaint")
                .query(String.class)
                .single();
        String address = "/pengaduan/umum/" + number;
        assertThat(Visitor.text(citizen.get(address))).contains("0 dengan akun, 1 tanpa akun");

        open(citizen, "pendukung@contoh.example");
        assertThat(Visitor.text(citizen.get(address))).contains("dihitung sekali sebagai orang");
        assertMoved(citizen.post(address, Map.of()), address);
        assertThat(Visitor.text(citizen.get(address))).contains("1 dengan akun, 0 tanpa akun", "sudah dihitung");

        Visitor library = new Visitor(pages, "localhost");
        open(library, "pendukung@contoh.example");
        assertMoved(library.post(address, Map.of()), address);
        assertThat(Visitor.text(library.get(address))).contains("1 dengan akun, 0 tanpa akun");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM complaint_support WHERE encode(supporter, 'escape') LIKE '%pendukung%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
