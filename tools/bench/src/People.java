import java.util.Map;

/** The invented people of the benchmarks, doing what people do. */
final class People {

    static final String PASSWORD = "pendapa-contoh";

    private People() {}

    /** Fills in UMUM page by page and stops before it is sent. */
    static Visitor readyToSend(int port) {
        return readyToSend(new Visitor(port));
    }

    static Visitor readyToSend(Visitor citizen) {
        citizen.open("/layanan/UMUM");
        citizen.send(citizen.form("/mulai"));
        answer(citizen, Map.of(
                "pemohon-nama", "Suharti Contoh",
                "pemohon-nik", "3373025708900000",
                "pemohon-tempat", "Salatiga",
                "pemohon-hari", "17",
                "pemohon-bulan", "8",
                "pemohon-tahun", "1990",
                "pemohon-jk", "P",
                "pemohon-pekerjaan", "Pedagang"));
        answer(citizen, Map.of("nomorKk", "3373020101150000"));
        answer(citizen, Map.of(
                "alamat", "Jalan Contoh Nomor 12",
                "wilayah-kelurahan", citizen.find("<option value=\"([^\"]+)\"[^>]*>Kutowinangun Lor"),
                "wilayah-rt", "3",
                "wilayah-rw", "2"));
        answer(citizen, Map.of());
        answer(citizen, Map.of("keperluan", "Melamar pekerjaan di toko"));
        answer(citizen, Map.of("fotoKtp-kertas", "ya"));
        answer(citizen, Map.of("fotoKk-kertas", "ya"));
        answer(citizen, Map.of());
        answer(citizen, Map.of("benar", "ya"));
        return citizen;
    }

    static String send(Visitor citizen) {
        citizen.send(citizen.form("/periksa"));
        return citizen.find("TKR-\\d{4}-\\d{6}");
    }

    /** Somebody who opens an account with a code that example mode shows. */
    static Visitor withAccount(int port, String contact) {
        Visitor citizen = new Visitor(port);
        citizen.open("/saya/masuk");
        citizen.send(citizen.form("/saya/masuk").with("kontak", contact));
        citizen.open("/contoh/pesan");
        String code = citizen.find("Kode masuk Anda: (\\d{6})");
        citizen.open("/saya/masuk/kode");
        citizen.send(citizen.form("/saya/masuk/kode").with("kode", code));
        return citizen;
    }

    static Visitor signIn(int port, String name) {
        Visitor officer = new Visitor(port);
        officer.open("/masuk");
        officer.send(officer.form("/masuk").with("nama", name).with("sandi", PASSWORD));
        return officer;
    }

    /** Takes a request and does the next step that the desk offers. */
    static void work(Visitor officer, String number, Map<String, String> typed) {
        officer.open("/meja/" + number);
        officer.send(officer.form("/ambil").with("alasan", "Pengukuran"));
        officer.send(officer.form("/tindakan").withAll(typed));
    }

    private static void answer(Visitor citizen, Map<String, String> typed) {
        citizen.send(citizen.form(citizen.path()).withAll(typed));
    }
}
