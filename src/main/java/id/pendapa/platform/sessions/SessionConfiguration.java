package id.pendapa.platform.sessions;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Puts the sparing filter in the place of the usual one; repository, table and cookie stay as configured. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    static BeanPostProcessor sparingSessions(
            ObjectProvider<SessionRepository<? extends Session>> repository, ObjectProvider<CookieSerializer> cookies) {
        return new BeanPostProcessor() {
            @Override
            public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SessionRepositoryFilter<?> ? filter(repository.getObject(), cookies) : bean;
            }
        };
    }

    private static <S extends Session> SparingSessionFilter<S> filter(
            SessionRepository<S> repository, ObjectProvider<CookieSerializer> cookies) {
        SparingSessionFilter<S> filter = new SparingSessionFilter<>(new SparingSessions<>(repository));
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(new PracticeCookies(cookies.getIfAvailable(DefaultCookieSerializer::new)));
        filter.setHttpSessionIdResolver(resolver);
        return filter;
    }
}
