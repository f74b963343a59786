package id.pendapa;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.pendapa.platform.Gate;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;

/** What code may and may not do, beyond the borders of the modules that {@link ModularityTests} watches. */
class ArchitectureTests {

    /** Handlers that anybody may call, by controller; everything else asks for a permission. */
    private static final Set<String> PUBLIC = Set.of(
            "EventController",
            "GuestController", // Whoever has a ticket; it names nobody.
            "SafetyController",
            "AccountController", // Signing in, and where one goes from there.
            "ApplyController",
            "CatalogueController",
            "CheckController",
            "ContactWayController", // Opened by the grant of the page before.
            "DraftController",
            "LanguageController",
            "DraftLetterController",
            "PaperPrintController",
            "PasskeyController", // An officer's own; asks who is signed in.
            "PasskeySignInController",
            "RightsController", // Opened by the grant of /cek.
            "SightsController", // Opened by the grant of /cek.
            "SignInController", // A citizen's; anybody may ask for a code.
            "OwnController", // Opened by the session of a citizen's account.
            "OwnAccountController",
            "OwnDataController",
            "OwnPersonController",
            "MandateController",
            "HeldDraftController", // A draft of the own browser or the own account.
            "ErrorPageController",
            "ExpiredFormController", // Shows a form to whoever sent it, and nothing else.
            "FreshProofController", // Asks who is signed in.
            "FirstAdministratorController", // Opened by a link that only the machine's own console shows.
            "LetterCheckController",
            "PublicFiguresController", // Counts with small cells hidden.
            "InformationController", // What the office answers before one asks.
            "PpidAskController", // Anybody may ask.
            "StandardController", // What the office promises in public.
            "TransparencyController", // The same figures for everybody.
            "OpenDataController",
            "PromiseController", // What the leadership promised in public.
            "PictureController", // What stands in published texts.
            "SearchController",
            "FeedController",
            "ArticleController", // What the office tells everybody.
            "PublicInitiativeController", // What the leadership lets everybody read.
            "PublicProposalController", // What residents proposed; opened by the session of an account to propose.
            "PublicForumController", // What the office asks everybody; anybody may answer.
            "PpidThreadController", // Opened by number and code of the request.
            "ReportController", // Anybody may complain.
            "BoardController", // What everybody may read of complaints.
            "WhistleController", // Anybody may report; one is opened by its code.
            "ThreadController", // Opened by number and code of the complaint.
            "SurveyController", // Opened by the code of an invitation; results are for everybody.
            "SurveyDoorController", // Opened by the grant of /cek.
            "LogController", // Proofs are for everybody; entries are salted hashes.
            "OwnPasswordController", // Opened by a link that an administrator hands over.
            "OutboxController", // Exists in example mode only.
            "UseController", // What everybody may know before they apply.
            "IdentityController", // A citizen's, to a provider of identities and back; opened by what their browser
            // kept.
            "OwnKeyController", // Opened by the session of an account, or signs in.
            "WebhookController"); // Believes signatures only.

    /** At least so many of a hundred types are seen in their own package only. May only grow. */
    private static final int HIDDEN_PERCENT = 52;

    private static final int MOST_PUBLIC = 9;

    /** Packages with more public types than that. May only shrink; page models of jte must be public. */
    private static final Map<String, Integer> MANY_PUBLIC = Map.of(
            "id.pendapa.accounts", 12,
            "id.pendapa.catalogue", 17,
            "id.pendapa.office", 22,
            "id.pendapa.requests", 33,
            "id.pendapa.requests.web", 13);

    /** Public for modules that are still to come. May only shrink. */
    private static final Set<String> FOR_LATER = Set.of("id.pendapa.requests.RequestMoved");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("id.pendapa");

    private static final JavaClasses WITH_TEMPLATES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("id.pendapa", "pendapa.jte");

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("PlatformConfiguration")
                .and()
                .doNotHaveSimpleName("BackupCommand") // A process of its own, nothing is injected there.
                .should(callMethodWhere(describe("asks the machine for the time", ArchitectureTests::asksTheMachine)))
                .check(OURS);
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals(Clock.class.getName()) && name.startsWith("system"))
                || (owner.equals(InstantSource.class.getName()) && name.equals("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }

    @Test
    void transactionsBeginInApplicationServicesOnly() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .notBeAnnotatedWith(EventListener.class)
                .andShould()
                .beDeclaredInClassesThat(describe("are application services", ArchitectureTests::isService))
                .check(OURS);
        noClasses().should().beAnnotatedWith(Transactional.class).check(OURS);
    }

    private static boolean isService(JavaClass type) {
        return !type.getPackageName().endsWith(".web")
                && !type.isMetaAnnotatedWith(Controller.class)
                && !type.isAnnotatedWith(Repository.class)
                && !type.isMetaAnnotatedWith(Configuration.class);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(OURS);
    }

    @Test
    void pagesAreUsedByNobodyElse() {
        Set<String> uses = OURS.stream()
                .filter(type -> type.getPackageName().matches("id\\.pendapa\\.[a-z]+\\.web"))
                .flatMap(type -> type.getDirectDependenciesToSelf().stream())
                .filter(use -> !use.getOriginClass()
                        .getPackageName()
                        .equals(use.getTargetClass().getPackageName()))
                .map(use -> use.getOriginClass().getName() + " uses "
                        + use.getTargetClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(uses).isEmpty();
    }

    @Test
    void enoughTypesAreHidden() {
        Set<JavaClass> types = OURS.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.toSet());
        long hidden = types.stream().filter(type -> !isPublic(type)).count();
        Map<String, Integer> many = new TreeMap<>();
        types.stream()
                .filter(type -> isPublic(type) && !type.getPackageName().matches("id\\.pendapa\\.(shared|platform).*"))
                .forEach(type -> many.merge(type.getPackageName(), 1, Integer::sum));
        many.values().removeIf(count -> count <= MOST_PUBLIC);
        long percent = hidden * 100 / types.size();
        System.out.println("Hidden types: " + percent + " % of " + types.size() + ". More than " + MOST_PUBLIC
                + " public types: " + many);

        assertThat(percent).isGreaterThanOrEqualTo(HIDDEN_PERCENT);
        assertThat(many.keySet()).isEqualTo(new TreeSet<>(MANY_PUBLIC.keySet()));
        assertThat(many)
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MANY_PUBLIC.get(name)));
    }

    @Test
    void whatIsPublicIsUsedElsewhere() {
        Set<String> idle = WITH_TEMPLATES.stream()
                .filter(type -> OURS.contain(type.getName()) && type.isTopLevelClass() && isPublic(type))
                .filter(type -> !type.getSimpleName().equals("Application"))
                .filter(type -> type.getDirectDependenciesToSelf().stream()
                        .allMatch(use -> use.getOriginClass().getPackageName().equals(type.getPackageName())))
                .filter(type -> WITH_TEMPLATES.stream()
                        .filter(other -> other.getName().startsWith(type.getName() + "$"))
                        .flatMap(other -> other.getDirectDependenciesToSelf().stream())
                        .allMatch(use -> use.getOriginClass().getPackageName().equals(type.getPackageName())))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(FOR_LATER).containsAll(idle);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    @Test
    void everyHandlerAsksForAPermissionOrIsForAnybody() {
        Set<String> silent = new TreeSet<>();
        Set<String> controllers = new TreeSet<>();
        for (JavaClass type : OURS) {
            if (type.isAnnotatedWith(Controller.class)) {
                controllers.add(type.getSimpleName());
                type.getMethods().stream()
                        .filter(ArchitectureTests::isHandler)
                        .filter(handler -> !PUBLIC.contains(type.getSimpleName()) && !asksTheGate(handler))
                        .forEach(handler -> silent.add(handler.getFullName()));
            }
        }
        assertThat(silent).isEmpty();
        assertThat(controllers).containsAll(PUBLIC).hasSizeGreaterThan(PUBLIC.size());
    }

    private static boolean isHandler(JavaMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class);
    }

    /** Follows the calls through our code until one of them asks the gate. */
    private static boolean asksTheGate(JavaMethod handler) {
        Set<JavaMethod> seen = new HashSet<>();
        Deque<JavaMethod> open = new ArrayDeque<>(Set.of(handler));
        while (!open.isEmpty()) {
            JavaMethod method = open.pop();
            if (method.getOwner().isEquivalentTo(Gate.class)
                    && Set.of("require", "may").contains(method.getName())) {
                return true;
            }
            if (seen.add(method)) {
                called(method).flatMap(ArchitectureTests::madeReal).forEach(open::push);
            }
        }
        return false;
    }

    private static Stream<JavaMethod> called(JavaMethod method) {
        return Stream.concat(
                method.getMethodCallsFromSelf().stream().flatMap(call -> call.getTarget().resolveMember().stream()),
                method.getMethodReferencesFromSelf().stream()
                        .flatMap(reference -> reference.getTarget().resolveMember().stream()));
    }

    /** The method and what implements it. */
    private static Stream<JavaMethod> madeReal(JavaMethod method) {
        if (!method.getOwner().getPackageName().startsWith("id.pendapa")) {
            return Stream.empty();
        }
        String[] parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Stream.concat(
                Stream.of(method),
                method.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type.tryGetMethod(method.getName(), parameters).stream()));
    }
}
