package id.pendapa.platform;

import java.time.ZoneId;

/** What every page and message says about the office: its name, when its counter is open, how to reach it. */
public interface OfficeFace {

    /** The face of the current office. */
    Face get();

    /**
     * The words themselves, ready to print.
     *
     * @param name for example {@code Kecamatan Tingkir}
     * @param city for example {@code Kota Salatiga}
     * @param counterHours when the counter is open, in one line
     * @param phone telephone number as people write it
     * @param address street and place in one line
     * @param zone the office's time zone
     * @param zoneLabel its label, for example {@code WIB}
     */
    record Face(
            String name,
            String city,
            String counterHours,
            String phone,
            String address,
            ZoneId zone,
            String zoneLabel) {

        /** Shown where no office can be told, for example for an unknown host name. */
        public static Face unknown() {
            return new Face("Pendapa", "", "", "", "", ZoneId.of("Asia/Jakarta"), "WIB");
        }
    }
}
