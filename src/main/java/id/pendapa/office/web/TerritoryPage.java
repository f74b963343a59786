package id.pendapa.office.web;

import id.pendapa.office.territory.TerritoryDesk;
import id.pendapa.office.territory.TerritoryEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The territory of the office.
 *
 * @param fixed whether code and prefix stand because public numbers were given
 * @param typed what was typed or what holds
 * @param difference what it would change, or null before anybody asked
 * @param errors what is wrong, by name of the input
 */
public record TerritoryPage(
        int version,
        boolean fixed,
        TerritoryEntry typed,
        TerritoryDesk.@Nullable Difference difference,
        Map<String, String> errors) {}
