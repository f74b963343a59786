package id.pendapa.platform.tasks;

import id.pendapa.platform.OfficeKey;

/**
 * Which run of a task: the office that it works for and the caller's own id.
 *
 * @param office the office; a task runs in no other
 * @param id unique within task and office
 */
record TaskInstance(OfficeKey office, String id) {

    private static final String RECURRING = "recurring";

    static TaskInstance recurring(OfficeKey office) {
        return new TaskInstance(office, RECURRING);
    }

    static TaskInstance read(String key) {
        int slash = key.indexOf('/');
        return new TaskInstance(new OfficeKey(key.substring(0, slash)), key.substring(slash + 1));
    }

    /** As it stands in the table; the database reads the office out of it. */
    String key() {
        return office.value() + '/' + id;
    }
}
