package id.pendapa;

import static id.pendapa.EventLife.person;
import static id.pendapa.EventLife.publish;
import static id.pendapa.EventLife.write;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Many want few places at once. */
@PageTest
class EventCrowdPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private Visitor anybody() {
        return new Visitor(pages, "localhost");
    }

    private String published(Map<String, String> other) {
        Visitor kasi = anybody();
        kasi.post("/masuk", Map.of("nama", "kasi", "sandi", "pendapa-contoh"));
        String code = write(kasi, other);
        publish(kasi, code);
        return code;
    }

    @Test
    void theLastTenPlacesAreGivenOnceEach() throws Exception {
        String code = published(Map.of("judul", "Sepuluh tempat", "kuota", "10"));
        ExecutorService crowd = Executors.newFixedThreadPool(16);
        List<Callable<Integer>> presses = IntStream.range(0, 300)
                .<Callable<Integer>>mapToObj(number -> () -> press(code, person("Warga " + number)))
                .toList();
        try {
            for (Future<Integer> answer : crowd.invokeAll(presses)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        } finally {
            crowd.shutdown();
        }
        assertThat(jdbc.sql(
                                "SELECT g.state || ' ' || count(*) FROM event_guest g JOIN public_event e ON e.id = g.event_id"
                                        + " WHERE e.code = :code GROUP BY g.state ORDER BY g.state")
                        .param("code", code)
                        .query(String.class)
                        .list())
                .containsExactly("PLACE 10", "WAITING 290");
        assertThat(jdbc.sql("SELECT taken FROM public_event WHERE code = :code")
                        .param("code", code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM event_guest g JOIN public_event e ON e.id = g.event_id WHERE e.code = :code"
                                        + " AND g.state = 'PLACE' AND g.id > (SELECT min(w.id) FROM event_guest w"
                                        + " WHERE w.event_id = e.id AND w.state = 'WAITING')")
                        .param("code", code)
                        .query(Integer.class)
                        .single())
                .as("nobody who came later got a place")
                .isZero();
    }

    /** Presses until it is answered: whoever is told that nothing is saved yet presses again, with the same form. */
    private int press(String code, Map<String, String> form) {
        int status = 503;
        for (int tries = 0; status == 503 && tries < 20; tries++) {
            status = anybody().post("/acara/" + code + "/daftar", form).getStatus();
        }
        return status;
    }

    @Test
    void oneBrowserDoesNotFillTheRoom() {
        String code = published(Map.of("judul", "Banjir"));
        Visitor one = anybody();
        one.get("/acara/" + code + "/daftar");
        List<Integer> answers = IntStream.range(0, 12)
                .mapToObj(number -> one.post("/acara/" + code + "/daftar", person("Nama " + number))
                        .getStatus())
                .toList();
        assertThat(answers.subList(0, 10)).containsOnly(302);
        assertThat(answers.subList(10, 12)).containsOnly(429);
    }
}
