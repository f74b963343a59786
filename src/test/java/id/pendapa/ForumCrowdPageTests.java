package id.pendapa;

import static id.pendapa.ForumLife.PUBLIC;
import static id.pendapa.ForumLife.voice;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A flood of voices. */
@PageTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForumCrowdPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private Visitor anybody() {
        return new Visitor(pages, "localhost");
    }

    private String opened(String topic) {
        Visitor kasi = anybody();
        kasi.post("/masuk", Map.of("nama", "kasi", "sandi", "pendapa-contoh"));
        return ForumLife.opened(kasi, Map.of("topik", topic));
    }

    @Test
    @Order(2)
    void whatWasAcknowledgedIsThereAndTheOthersKeepTheirWords() throws Exception {
        String code = opened("Banjir tanggapan");
        ExecutorService crowd = Executors.newFixedThreadPool(16);
        List<Callable<Boolean>> presses = IntStream.range(0, 300)
                .<Callable<Boolean>>mapToObj(number -> () -> press(code, "Suara-" + number + "-"))
                .toList();
        List<String> taken = new ArrayList<>();
        try {
            List<Future<Boolean>> answers = crowd.invokeAll(presses);
            for (int number = 0; number < answers.size(); number++) {
                if (answers.get(number).get()) {
                    taken.add("Suara-" + number + "-");
                }
            }
        } finally {
            crowd.shutdown();
        }
        assertThat(jdbc.sql("SELECT c.words FROM forum_voice c JOIN forum f ON f.id = c.forum_id WHERE f.code = :code")
                        .param("code", code)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(taken);
        assertThat(taken)
                .as("as many as an address may send, but for the few of the other test")
                .hasSizeBetween(190, 210);
    }

    /** Presses until it is answered, with the same form; true where it was taken. */
    private boolean press(String code, String words) {
        Map<String, String> form = voice(Map.of("tanggapan", words));
        MockHttpServletResponse answer = anybody().post(PUBLIC + "/" + code + "/tanggapan", form);
        for (int tries = 0; answer.getStatus() == 503 && tries < 20; tries++) {
            answer = anybody().post(PUBLIC + "/" + code + "/tanggapan", form);
        }
        if (answer.getStatus() == 429) {
            assertThat(Visitor.text(answer)).contains(words);
        } else {
            assertThat(answer.getStatus()).isEqualTo(302);
        }
        return answer.getStatus() == 302;
    }

    @Test
    @Order(1)
    void oneBrowserDoesNotFillTheForum() {
        String code = opened("Satu peramban");
        Visitor one = anybody();
        one.get(PUBLIC + "/" + code + "/tanggapan");
        List<Integer> answers = IntStream.range(0, 7)
                .mapToObj(number -> one.post(
                                PUBLIC + "/" + code + "/tanggapan", voice(Map.of("tanggapan", "Kata " + number)))
                        .getStatus())
                .toList();
        assertThat(answers.subList(0, 5)).containsOnly(302);
        assertThat(answers.subList(5, 7)).containsOnly(429);
    }
}
