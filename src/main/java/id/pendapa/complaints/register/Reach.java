package id.pendapa.complaints.register;

import java.util.List;
import java.util.Map;

/**
 * How far an officer's duties reach: the one rule of who sees which complaint. Those about the Camat are seen by the
 * Inspektorat only.
 *
 * @param inspector whether it is the contact of the Inspektorat
 * @param all whether the officer sees all that is for the kecamatan
 * @param duties what the officer holds, with the kelurahan where it is bound to one
 */
record Reach(boolean inspector, boolean all, List<String> duties) {

    static final String RULE = "((bypass AND :inspector) OR (NOT bypass AND (:all OR handler IN (:duties))))";

    public Reach {
        duties = duties.isEmpty() ? List.of("-") : List.copyOf(duties);
    }

    Map<String, Object> parameters() {
        return Map.of("inspector", inspector, "all", all, "duties", duties);
    }
}
