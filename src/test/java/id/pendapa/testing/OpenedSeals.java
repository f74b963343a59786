package id.pendapa.testing;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Remembers which sealed values were opened while a piece of work ran in the thread of the test. */
@Component
public class OpenedSeals implements BeanPostProcessor {

    private static final ThreadLocal<List<Place>> OPENED = new ThreadLocal<>();

    /** The places whose values the work opened, in order. */
    public static List<Place> during(Runnable work) {
        List<Place> opened = new ArrayList<>();
        OPENED.set(opened);
        try {
            work.run();
        } finally {
            OPENED.remove();
        }
        return opened;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof FieldCipher cipher)) {
            return bean;
        }
        return Proxy.newProxyInstance(
                FieldCipher.class.getClassLoader(), new Class<?>[] {FieldCipher.class}, (proxy, method, arguments) -> {
                    List<Place> opened = OPENED.get();
                    if (opened != null && method.getName().equals("open")) {
                        opened.add((Place) arguments[1]);
                    }
                    try {
                        return method.invoke(cipher, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
