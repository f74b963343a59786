package id.pendapa.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class OfficeByHostPageTests {

    @Autowired
    MockMvcTester pages;

    @Test
    void unknownHostIsMisdirected() {
        assertThat(pages.get().uri("http://kantor-lain.example/")).hasStatus(421);
    }

    @Test
    void healthAnswersUnderEveryHost() {
        assertThat(pages.get().uri("http://10.1.2.3/actuator/health")).hasStatusOk();
    }
}
