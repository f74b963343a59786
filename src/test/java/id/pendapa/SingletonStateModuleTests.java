package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.OfficeKey;
import id.pendapa.testing.ModuleTest;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.test.util.AopTestUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** One process serves several offices, so what a singleton remembers is kept by office or belongs to none. */
@ModuleTest
class SingletonStateModuleTests {

    /** What is remembered and is the same for every office, with the reason. */
    private static final Set<String> OF_NO_OFFICE = Set.of(
            "InventedHistory.thread", // The past is made for the office of the first start only.
            "InventedPast.tasks", // The tasks of this version.
            "JteViews.known", // Which templates this version has.
            "KeyRing.keys", // One folder of keys for all offices.
            "KeyRing.stamp",
            "Menu.pages", // Which pages this version has.
            "OfficeSetupRunner.running", // State of the process.
            "ServedOffices.byHost", // Leads to the offices themselves.
            "StaffScreens.screens", // Which pages this version has.
            "SignatureSelfTest.begun", // State of the process.
            "SignatureSelfTest.passed",
            "TaskWorker.scheduler"); // Works for all; each task names its office.

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Test
    void whatASingletonRemembersIsKeptByOffice() {
        Set<String> found = new TreeSet<>();
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(name, false);
            if (type != null && isOurs(ClassUtils.getUserClass(type))) {
                fields(ClassUtils.getUserClass(type))
                        .filter(SingletonStateModuleTests::remembers)
                        .filter(field -> !isKeptByOffice(field) && !isGivenOnce(field, name))
                        .forEach(field -> found.add(field.getDeclaringClass().getSimpleName() + "." + field.getName()));
            }
        }
        assertThat(found).isEqualTo(new TreeSet<>(OF_NO_OFFICE));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("id.pendapa.")
                && !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, at -> at != null && isOurs(at), Class::getSuperclass)
                .flatMap(at -> Arrays.stream(at.getDeclaredFields()));
    }

    /** A field that can change, or that holds something that can. */
    private static boolean remembers(Field field) {
        Class<?> type = field.getType();
        boolean container = Stream.of(Map.class, Collection.class, Future.class, ThreadLocal.class)
                        .anyMatch(kind -> kind.isAssignableFrom(type))
                || type.getPackageName().startsWith("java.util.concurrent.atomic");
        boolean constant = Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
        return (container && !constant) || (!Modifier.isFinal(field.getModifiers()) && !field.isSynthetic());
    }

    /** A list or map that is given once, such as all beans of a kind, remembers nothing. */
    private boolean isGivenOnce(Field field, String name) {
        if (!Modifier.isFinal(field.getModifiers())) {
            return false;
        }
        field.setAccessible(true);
        Object value = ReflectionUtils.getField(field, AopTestUtils.getUltimateTargetObject(beans.getBean(name)));
        return value != null && value.getClass().getName().matches("java\\.util\\.(ImmutableC|Collections\\$Unmod).*");
    }

    private static boolean isKeptByOffice(Field field) {
        return field.getGenericType() instanceof ParameterizedType type
                && type.getActualTypeArguments()[0] == OfficeKey.class
                && Map.class.isAssignableFrom(field.getType());
    }
}
