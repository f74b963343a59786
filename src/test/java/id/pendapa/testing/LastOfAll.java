package id.pendapa.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Marks a test class that looks back at what the whole run did. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface LastOfAll {

    /** Puts these classes at the end and keeps the order of all others. Set in {@code junit-platform.properties}. */
    class Order implements ClassOrderer {

        private static final Set<String> CHOSEN = ConcurrentHashMap.newKeySet();

        /** The classes of this run, so that one that looks back knows whether all were there. */
        static Set<String> chosen() {
            return CHOSEN;
        }

        @Override
        public void orderClasses(ClassOrdererContext context) {
            context.getClassDescriptors()
                    .forEach(test -> CHOSEN.add(test.getTestClass().getName()));
            context.getClassDescriptors().sort(Comparator.comparing(Order::isLast));
        }

        private static boolean isLast(ClassDescriptor test) {
            return test.isAnnotated(LastOfAll.class);
        }
    }
}
