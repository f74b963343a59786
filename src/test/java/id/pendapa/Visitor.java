package id.pendapa;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A browser without pictures: asks one host for pages and keeps its cookies. */
final class Visitor {

    private final MockMvcTester pages;
    private final String address;
    private final Map<String, Cookie> jar = new LinkedHashMap<>();
    private final List<MockHttpServletResponse> answers = new ArrayList<>();

    Visitor(MockMvcTester pages, String host) {
        this.pages = pages;
        this.address = "http://" + host;
    }

    /** A browser that somebody carried to another host with everything that is in it. */
    Visitor at(String host) {
        Visitor moved = new Visitor(pages, host);
        moved.jar.putAll(jar);
        return moved;
    }

    /** What is in the other browser is put into this one too. */
    Visitor with(Visitor other) {
        jar.putAll(other.jar);
        return this;
    }

    MockHttpServletResponse get(String path) {
        return ask(HttpMethod.GET, path, Map.of());
    }

    MockHttpServletResponse post(String path, Map<String, String> form) {
        return ask(HttpMethod.POST, path, form);
    }

    MockHttpServletResponse ask(HttpMethod method, String path, Map<String, String> form) {
        MockMvcTester.MockMvcRequestBuilder request = pages.method(method).uri(java.net.URI.create(address + path));
        form.forEach(request::param);
        if (!jar.isEmpty()) {
            request.cookie(jar.values().toArray(new Cookie[0]));
        }
        return kept(request.with(csrf()).exchange().getResponse());
    }

    MockHttpServletResponse upload(String path, MockMultipartFile file) {
        MockMvcTester.MockMultipartMvcRequestBuilder request = pages.post()
                .uri(java.net.URI.create(address + path))
                .multipart()
                .file(file);
        if (!jar.isEmpty()) {
            request.cookie(jar.values().toArray(new Cookie[0]));
        }
        return kept(request.with(csrf()).exchange().getResponse());
    }

    /** Everything that this browser got, oldest first. */
    List<MockHttpServletResponse> answers() {
        return List.copyOf(answers);
    }

    private MockHttpServletResponse kept(MockHttpServletResponse response) {
        answers.add(response);
        for (Cookie cookie : response.getCookies()) {
            jar.put(cookie.getName(), new Cookie(cookie.getName(), cookie.getValue()));
        }
        return response;
    }

    /** The first group of a pattern on a page. */
    static String find(String pattern, MockHttpServletResponse page) {
        Matcher found = Pattern.compile(pattern).matcher(text(page));
        if (!found.find()) {
            throw new AssertionError(pattern + " is not on the page " + page.getStatus() + ":\n" + text(page));
        }
        return found.group(1);
    }

    /** A hidden value of the first form that has it. */
    static String hidden(String name, MockHttpServletResponse page) {
        return find("name=\"" + name + "\" value=\"([^\"]*)\"", page);
    }

    static String text(MockHttpServletResponse page) {
        try {
            return page.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
