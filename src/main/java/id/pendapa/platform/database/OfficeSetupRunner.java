package id.pendapa.platform.database;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.CurrentTask;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.OfficeSetup;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Runs every {@link OfficeSetup} for every office after all beans exist and before the web server takes requests. */
final class OfficeSetupRunner implements SmartLifecycle {

    private final ServedOffices offices;
    private final List<OfficeSetup> setups;
    private volatile boolean running;

    OfficeSetupRunner(ServedOffices offices, List<OfficeSetup> setups) {
        this.offices = offices;
        this.setups = setups.stream()
                .sorted(Comparator.comparingInt(OfficeSetup::order))
                .toList();
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        offices.list().forEach(this::prepare);
        running = true;
    }

    void prepare(OfficeKey office) {
        WorkPool.call(() -> {
            setups.forEach(setup -> CurrentOffice.run(office, () -> CurrentTask.run("setup", setup::prepare)));
            return Boolean.TRUE;
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
