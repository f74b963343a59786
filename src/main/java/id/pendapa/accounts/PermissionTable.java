package id.pendapa.accounts;

import id.pendapa.platform.Permission;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The reviewed table of duties and permissions. Whatever does not stand in it is forbidden. */
final class PermissionTable {

    private static final String HEADER = "duty,permission";

    private final Map<String, Set<Permission>> byDuty;

    private PermissionTable(Map<String, Set<Permission>> byDuty) {
        this.byDuty = byDuty;
    }

    /** The table that is shipped. */
    static PermissionTable shipped() {
        try (InputStream in = Objects.requireNonNull(
                        PermissionTable.class.getResourceAsStream("/accounts/permissions.csv"), "permissions.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(lines.lines().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static PermissionTable read(List<String> lines) {
        Map<String, Set<Permission>> byDuty = new HashMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#") && !line.equals(HEADER)) {
                int comma = line.indexOf(',');
                byDuty.computeIfAbsent(line.substring(0, comma), duty -> EnumSet.noneOf(Permission.class))
                        .add(Permission.valueOf(line.substring(comma + 1)));
            }
        }
        PermissionTable table = new PermissionTable(byDuty);
        table.refuseForgottenPermissions();
        return table;
    }

    private void refuseForgottenPermissions() {
        Set<Permission> forgotten = EnumSet.allOf(Permission.class);
        byDuty.values().forEach(forgotten::removeAll);
        if (!forgotten.isEmpty()) {
            throw new IllegalStateException("No duty holds " + forgotten + ": complete accounts/permissions.csv.");
        }
    }

    /** Stops the start when an office uses a duty that the table does not know. */
    void refuseUnknown(Set<String> duties) {
        for (String duty : duties) {
            if (!byDuty.containsKey(duty)) {
                throw new IllegalStateException("The duty " + duty + " has no row in accounts/permissions.csv.");
            }
        }
    }

    /** Codes of all duties. */
    SortedSet<String> duties() {
        return new TreeSet<>(byDuty.keySet());
    }

    boolean allows(String duty, Permission permission) {
        return byDuty.getOrDefault(duty, Set.of()).contains(permission);
    }
}
