package id.pendapa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A real browser for journeys: Debian's Chromium through Playwright. With {@code -Dscreens} pictures of the pages are
 * kept in {@code target/screens} for people to look at ({@code ./dev screens}).
 */
public final class Browser implements AutoCloseable {

    public static final int PHONE = 360;
    public static final int DESK = 1280;
    private static final int SMALLEST = 320;
    private static final int HEIGHT = 800;
    private static final Path SCREENS = Path.of("target", "screens");
    private static final List<String> ACCESSIBILITY =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final boolean SCREENS_WANTED = System.getProperty("screens") != null;

    /** The library's own way opens a page more for each analysis, for frames that we do not have: five times slower. */
    private static final String AXE = axe();

    private static final String FINDINGS = """
            async tags => {
              const results = await axe.run(document, {runOnly: tags, resultTypes: ['violations'], elementRef: false});
              return results.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html));
            }""";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, String address) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.address = address;
    }

    /** Starts the browser for the server at this port. */
    public static Browser at(int port) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        com.microsoft.playwright.Browser chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Browser(playwright, chromium, "http://localhost:" + port);
    }

    /** A new visitor with script, as most are. */
    public Page visitor(int width) {
        return visitor(width, true);
    }

    /** A new visitor; the same journey must work without script. */
    public Page visitor(int width, boolean script) {
        // Only for axe, which puts its own script into the page.
        return visitor(width, script, true);
    }

    /** A new visitor to whom our content policy applies, as to everybody; cannot be inspected. */
    public Page strictVisitor(int width) {
        return visitor(width, true, false);
    }

    private Page visitor(int width, boolean script, boolean withoutPolicy) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, HEIGHT)
                .setLocale("id-ID")
                .setJavaScriptEnabled(script)
                .setBypassCSP(withoutPolicy));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    /**
     * Looks at the open page as the rules for all pages do: no finding of axe, nothing wider than the screen at 320 px
     * and with text twice as large, no text missing. Needs a visitor with script.
     */
    public void inspect(Page page, String name) {
        screen(page, name + "-360", PHONE);
        assertThat(findings(page)).as("axe on %s at %d px", name, PHONE).isEmpty();
        screen(page, name + "-1280", DESK);
        assertThat(findings(page)).as("axe on %s at %d px", name, DESK).isEmpty();
        page.setViewportSize(SMALLEST, HEIGHT);
        assertThat(tooWide(page)).as("wider than %d px on %s", SMALLEST, name).isEmpty();
        page.setViewportSize(SMALLEST * 2, HEIGHT);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertThat(tooWide(page))
                .as("wider with text twice as large on %s", name)
                .isEmpty();
        page.evaluate("document.documentElement.style.fontSize = ''");
        assertThat(doubledIds(page)).as("ids that stand twice on %s", name).isEmpty();
        assertThat(page.content()).as("texts of %s", name).doesNotContain("⟦");
        page.setViewportSize(PHONE, HEIGHT);
    }

    /** Shows the page at this width, and keeps a picture of all of it where pictures are wanted. */
    public void screen(Page page, String name, int width) {
        page.setViewportSize(width, HEIGHT);
        if (!SCREENS_WANTED) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder().resolve(name + ".png")));
    }

    /** A page that renews itself may do so while it is looked at; then it is looked at once more. */
    private static List<?> findings(Page page) {
        try {
            return found(page);
        } catch (PlaywrightException renewed) {
            page.waitForLoadState();
            return found(page);
        }
    }

    private static List<?> found(Page page) {
        if (!(boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(AXE);
        }
        return (List<?>) page.evaluate(FINDINGS, ACCESSIBILITY);
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A label or an error summary that leads to an id leads to the first that has it. */
    private static List<?> doubledIds(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('[id]')].map(e => e.id)
                    .filter((id, at, all) => all.indexOf(id) !== at)
                """);
    }

    /** The elements that stick out to the right; none where the page fits. */
    private static List<?> tooWide(Page page) {
        return (List<?>) page.evaluate("""
                () => {
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= width) return [];
                  return [...document.querySelectorAll('body *')]
                      .filter(e => e.getBoundingClientRect().right > width + 1)
                      .map(e => e.outerHTML.slice(0, 120))
                      .slice(0, 5)
                      .concat('page ' + document.documentElement.scrollWidth + ' px');
                }""");
    }

    private static Path folder() {
        try {
            return Files.createDirectories(SCREENS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path executable() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing: ./dev setup installs it"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
