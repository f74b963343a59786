package id.pendapa.journeys;

import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import id.pendapa.testing.PageMeter;
import id.pendapa.testing.Routes;
import id.pendapa.testing.SettableClock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each route of the route list, on the way of one request through the office: no finding of axe, nothing cut at 320 px
 * or with large text, and inside its budget of bytes, requests and SQL. A new route that nobody looks at fails here.
 */
@JourneyTest
class EveryPageJourneyTests {

    /**
     * Looked at by {@code ErrorPagesJourneyTests}, one page for each status; and by {@code ProductionStartTests}, because
     * it is there only as long as an office has no administrator.
     */
    private static final Set<String> ELSEWHERE = Set.of(
            "/error",
            "/pasang/{code}",
            "/cek/{number}/survei", // Leads from an ended request to its sheet: SurveyLife.
            "/saya/masuk/oidc", // To the provider of identities and back, no pages: CitizenSignInJourneyTests.
            "/saya/masuk/oidc/kembali",
            "/saya/masuk/oidc/kunci");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskRuns runs;

    @Autowired
    ApplicationContext context;

    @Test
    void everyKindOfPageIsForEverybodyAndLight() {
        Routes routes = new Routes(mapping);
        try (Browser browser = Browser.at(port)) {
            Looks look = new Looks(browser, new PageMeter(port), routes);
            Hall hall = new Hall(browser);
            new Walk(hall, look).through(new Hands(browser.visitor(Browser.PHONE), false));
            new NoticeWalk(look).through(new Hands(browser.visitor(Browser.PHONE), false));
            new RetentionWalk(hall, look, jdbc, runs).through();
            new LogWalk(hall, look, jdbc, context).through();
            new ReviewWalk(hall, look).through();
            new DelayWalk(hall, look).through();
            new ResidentWalk(hall, look, runs).through(new Hands(browser.visitor(Browser.PHONE), false));
            new SurveyWalk(hall, look, browser, jdbc).through();
            new ComplaintWalk(hall, look).through(new Hands(browser.visitor(Browser.PHONE), false));
            new PpidWalk(hall, look).through(new Hands(browser.visitor(Browser.PHONE), false));
            new IntegrityWalk(hall, look).through(new Hands(browser.visitor(Browser.PHONE), false));
            new GiftWalk(hall, look).through();
            new EventWalk(hall, look, clock).through(new Hands(browser.visitor(Browser.PHONE), false));
            new StandardWalk(hall, look).through(new Hands(browser.visitor(Browser.PHONE), false));
            new FiguresWalk(hall, look, jdbc, runs).through();
            new TransparencyWalk(look, jdbc).through(new Hands(browser.visitor(Browser.PHONE), false));
            new CostWalk(hall, look).through();
            new InitiativeWalk(hall, look).through();
            new MeetingWalk(hall, look).through(new Hands(browser.visitor(Browser.PHONE), false));
            new LessonWalk(hall, look, clock).through();
            new PracticeWalk(hall, look, runs).through();
            new ParticipationWalk(hall, look).through(new Hands(browser.visitor(Browser.PHONE), false));
            new ForumWalk(hall, look).through(new Hands(browser.visitor(Browser.PHONE), false));
            new ArticleWalk(hall, look).through(new Hands(browser.visitor(Browser.PHONE), false));
            new ProofWalk(hall, look, clock).through();
            Set<String> expected = routes.patterns(RequestMethod.GET);
            expected.removeAll(ELSEWHERE);
            look.assertAllWell(expected);
        }
    }
}
