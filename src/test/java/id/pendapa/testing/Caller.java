package id.pendapa.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody with a browser that keeps its cookies from page to page. */
public final class Caller {

    private final MockMvcTester pages;
    private final Map<String, Cookie> cookies = new TreeMap<>();

    public Caller(MockMvcTester pages) {
        this.pages = pages;
    }

    /** Signs an example account in. */
    public Caller signIn(String username) {
        post("/masuk", "nama", username, "sandi", "pendapa-contoh");
        return this;
    }

    public MvcTestResult get(String address) {
        return keep(with(pages.get().uri(address)).exchange());
    }

    /** Sends a form: names and values by turns. */
    public MvcTestResult post(String address, String... form) {
        var request = with(pages.post().uri(address)).with(csrf());
        for (int at = 0; at < form.length; at += 2) {
            request.param(form[at], form[at + 1]);
        }
        return keep(request.exchange());
    }

    /** Sends a file, with the rest of its form by turns. */
    public MvcTestResult upload(String address, MockMultipartFile file, String... form) {
        var request = pages.post().uri(address).multipart().file(file).with(csrf());
        for (int at = 0; at < form.length; at += 2) {
            request.param(form[at], form[at + 1]);
        }
        return keep(
                (cookies.isEmpty() ? request : request.cookie(cookies.values().toArray(new Cookie[0]))).exchange());
    }

    /** Names of the cookies that were given to it. */
    public java.util.Set<String> cookies() {
        return java.util.Set.copyOf(cookies.keySet());
    }

    private MockMvcRequestBuilder with(MockMvcRequestBuilder request) {
        return cookies.isEmpty() ? request : request.cookie(cookies.values().toArray(new Cookie[0]));
    }

    private MvcTestResult keep(MvcTestResult answer) {
        Arrays.stream(answer.getResponse().getCookies()).forEach(cookie -> cookies.put(cookie.getName(), cookie));
        return answer;
    }
}
