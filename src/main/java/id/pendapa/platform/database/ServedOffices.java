package id.pendapa.platform.database;

import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.PlatformSettings;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The offices of this installation and the host names under which each answers. */
public final class ServedOffices {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private static final Comparator<OfficeKey> BY_KEY = Comparator.comparing(OfficeKey::value);

    private final JdbcClient owner;
    private final PlatformSettings settings;
    private final Mode mode;
    private volatile Map<String, OfficeKey> byHost = Map.of();
    private volatile Map<OfficeKey, ZoneId> zones = new TreeMap<>(BY_KEY);
    private volatile Map<OfficeKey, String> mainHosts = Map.of();
    private volatile Map<OfficeKey, OfficeKey> homes = Map.of();

    ServedOffices(DataSource owner, PlatformSettings settings, Mode mode) {
        this.owner = JdbcClient.create(owner);
        this.settings = settings;
        this.mode = mode;
    }

    /** All real offices, in the order of their keys. */
    public List<OfficeKey> list() {
        return zones.keySet().stream().filter(key -> !key.isPractice()).toList();
    }

    /** The practice offices that are there. */
    List<OfficeKey> listPractice() {
        return homes.keySet().stream().sorted(BY_KEY).toList();
    }

    /** The office that answers under a host name, which may be an address in brackets. */
    public Optional<OfficeKey> findByHost(String host) {
        return Optional.ofNullable(byHost.get(normalized(host)));
    }

    /** The time zone of an office. */
    ZoneId zone(OfficeKey office) {
        ZoneId zone = zones.get(office);
        if (zone == null) {
            throw new IllegalStateException("No office is served with the key " + office.value());
        }
        return zone;
    }

    /** The host name that an office gives out: the first of the configuration, or of its own in their order. */
    Optional<String> findHost(OfficeKey office) {
        return Optional.ofNullable(mainHosts.get(homes.getOrDefault(office, office)));
    }

    /** Enters the office of the configuration at the first start, and its host names at every one. */
    void seed() {
        PlatformSettings.Office office = settings.office();
        if (new OfficeKey(office.key()).isPractice()) {
            throw new DatabaseStartException("An office's key may not begin with " + OfficeKey.PRACTICE + ".");
        }
        if (!mode.isExample() && office.hosts().isEmpty()) {
            throw new DatabaseStartException("In production PENDAPA_OFFICE_HOSTS must name the office's host name,"
                    + " for example tingkir.example.go.id.");
        }
        enter(new OfficeKey(office.key()), office.zone(), office.hosts());
    }

    /** Adds an office with its host names; changes nothing about one that exists but adds missing hosts. */
    void enter(OfficeKey key, String zone, List<String> hosts) {
        owner.sql("""
                        INSERT INTO platform.served_office (key, zone) VALUES (:key, :zone)
                        ON CONFLICT (key) DO NOTHING
                        """).param("key", key.value()).param("zone", zone).update();
        for (String host : hosts) {
            owner.sql("""
                            INSERT INTO platform.served_host (host, office_key) VALUES (:host, :key)
                            ON CONFLICT (host) DO NOTHING
                            """)
                    .param("host", normalized(host))
                    .param("key", key.value())
                    .update();
        }
    }

    /** Reads offices and host names again. */
    void reload() {
        Map<OfficeKey, ZoneId> entered = new TreeMap<>(BY_KEY);
        owner.sql("SELECT key, zone FROM platform.served_office").query(row -> {
            entered.put(new OfficeKey(row.getString("key")), ZoneId.of(row.getString("zone")));
        });
        Map<OfficeKey, OfficeKey> found = new HashMap<>();
        owner.sql("SELECT office_key, home_key FROM platform.practice_office").query(row -> {
            found.put(new OfficeKey(row.getString("office_key")), new OfficeKey(row.getString("home_key")));
        });
        homes = Map.copyOf(found);
        zones = Collections.unmodifiableMap(entered);
        readHosts();
    }

    private void readHosts() {
        Map<OfficeKey, String> firsts = new HashMap<>();
        settings.office().hosts().stream()
                .findFirst()
                .ifPresent(host -> firsts.put(new OfficeKey(settings.office().key()), normalized(host)));
        Map<String, OfficeKey> hosts = new HashMap<>();
        if (mode.isExample()) {
            ownHosts()
                    .forEach(host ->
                            hosts.put(host, new OfficeKey(settings.office().key())));
        }
        owner.sql("SELECT host, office_key FROM platform.served_host ORDER BY host")
                .query(row -> {
                    OfficeKey office = new OfficeKey(row.getString("office_key"));
                    hosts.put(row.getString("host"), office);
                    firsts.putIfAbsent(office, row.getString("host"));
                });
        byHost = Map.copyOf(hosts);
        mainHosts = Map.copyOf(firsts);
    }

    private List<String> ownHosts() {
        if (!settings.lan()) {
            return LOOPBACK;
        }
        try {
            return java.util.stream.Stream.concat(
                            LOOPBACK.stream(),
                            NetworkInterface.networkInterfaces()
                                    .flatMap(NetworkInterface::inetAddresses)
                                    .map(address -> normalized(address.getHostAddress())))
                    .toList();
        } catch (SocketException failure) {
            throw new DatabaseStartException("The addresses of this machine cannot be read.", failure);
        }
    }

    private static String normalized(String host) {
        String bare = host.strip().toLowerCase(Locale.ROOT);
        if (bare.startsWith("[") && bare.endsWith("]")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        int zone = bare.indexOf('%');
        bare = zone < 0 ? bare : bare.substring(0, zone);
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
