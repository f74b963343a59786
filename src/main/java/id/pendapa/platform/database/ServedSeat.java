package id.pendapa.platform.database;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeSeat;
import java.time.ZoneId;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The seat of the current office as it is entered among the served ones; example mode answers on this machine too. */
@Component
class ServedSeat implements OfficeSeat {

    private final ServedOffices offices;
    private final Mode mode;
    private final Environment environment;

    ServedSeat(ServedOffices offices, Mode mode, Environment environment) {
        this.offices = offices;
        this.mode = mode;
        this.environment = environment;
    }

    @Override
    public ZoneId zone() {
        return offices.zone(CurrentOffice.get());
    }

    @Override
    public String address() {
        String host = offices.findHost(CurrentOffice.get()).orElse("localhost");
        return mode.isExample() ? "http://" + host + ":" + port() : "https://" + host;
    }

    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
