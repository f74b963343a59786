package id.pendapa.integrity.reports;

import org.springframework.context.ApplicationContext;

/** As if nobody had come to the pages of whistle-blowers before, in the current office. */
public final class FreshCallers {

    private FreshCallers() {}

    public static void forget(ApplicationContext context) {
        context.getBean(CallerLimits.class).forget();
    }
}
