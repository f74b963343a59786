package id.pendapa.platform.database;

import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.PlatformSettings;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Puts the database together: migrate first, then open the pools, then let anybody have a connection. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Directly after the failure filter and before Spring Session. */
    static final int OFFICE_FILTER_ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    ServedOffices servedOffices(DatabaseSettings database, PlatformSettings settings, Mode mode) {
        DataSource owner = ownerConnections(database);
        Migrations migrations = new Migrations(owner);
        migrations.migratePlatform();
        ServedOffices offices = new ServedOffices(owner, settings, mode);
        offices.seed();
        offices.reload();
        migrations.migrateOffices(offices.list());
        migrations.migrateOffices(offices.listPractice());
        return offices;
    }

    @Bean(destroyMethod = "close")
    ConnectionPools connectionPools(DatabaseSettings settings, ServedOffices migrated) {
        return new ConnectionPools(settings);
    }

    /** For backups, which read everything in one transaction. */
    @Bean
    OwnerDatabase ownerDatabase(DatabaseSettings settings) {
        return OwnerDatabase.at(settings.url(), settings.owner().password());
    }

    @Bean
    DataSource dataSource(ConnectionPools pools, DatabaseSettings settings) {
        return new OfficeRoutingDataSource(pools.web(), pools.work(), pools.beside(), destroyerConnections(settings));
    }

    @Bean
    OfficeSetupRunner officeSetupRunner(ServedOffices offices, ObjectProvider<OfficeSetup> setups) {
        return new OfficeSetupRunner(offices, setups.stream().toList());
    }

    @Bean
    PracticeSchemas practiceSchemas(
            DatabaseSettings database,
            DataSource dataSource,
            ServedOffices offices,
            OfficeSetupRunner setups,
            PlatformSettings settings,
            InstantSource clock) {
        return new PracticeSchemas(
                new PracticeSchemas.Connections(ownerConnections(database), dataSource),
                offices,
                setups,
                settings,
                clock);
    }

    @Bean
    FilterRegistrationBean<OfficeByHostFilter> officeByHostFilter(ServedOffices offices, PracticeSchemas practice) {
        FilterRegistrationBean<OfficeByHostFilter> registration =
                new FilterRegistrationBean<>(new OfficeByHostFilter(offices, practice));
        registration.setOrder(OFFICE_FILTER_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registration;
    }

    /** Not pooled: what two people approved is destroyed a few times a year. */
    private static DataSource destroyerConnections(DatabaseSettings database) {
        String separator = database.url().contains("?") ? "&" : "?";
        return new DriverManagerDataSource(
                database.url() + separator + "ApplicationName=pendapa-destroyer",
                database.destroyer().user(),
                database.destroyer().password());
    }

    static DataSource ownerConnections(DatabaseSettings database) {
        String separator = database.url().contains("?") ? "&" : "?";
        return new DriverManagerDataSource(
                database.url() + separator + "currentSchema=platform&ApplicationName=pendapa-owner",
                database.owner().user(),
                database.owner().password());
    }
}
