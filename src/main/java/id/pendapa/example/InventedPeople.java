package id.pendapa.example;

import id.pendapa.catalogue.Answer;
import id.pendapa.shared.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** People who do not exist: every one is called "Contoh", and the serial of their NIK is 0000. */
final class InventedPeople {

    private static final List<String> WOMEN =
            List.of("Sri Wahyuni", "Endang", "Siti Aminah", "Retno", "Yuliana", "Dwi Astuti", "Kartini", "Ning Rahayu");
    private static final List<String> MEN =
            List.of("Slamet", "Bambang", "Agus", "Joko Susilo", "Wahyu", "Eko Prasetyo", "Sutrisno", "Yohanes");
    private static final List<String> WORK =
            List.of("Pedagang", "Buruh", "Petani", "Guru", "Karyawan swasta", "Mengurus rumah tangga", "Wiraswasta");
    private static final String DISTRICT = "337302";
    private static final int YOUNGEST = 19;
    private static final int OLDEST = 70;
    private static final int DAYS_OF_ALL_MONTHS = 28;
    private static final int WOMAN = 40;
    private static final int CENTURY = 100;

    private InventedPeople() {}

    static Answer.Person person(RandomGenerator random, LocalDate today) {
        boolean woman = random.nextBoolean();
        LocalDate born = LocalDate.of(
                today.getYear() - random.nextInt(YOUNGEST, OLDEST),
                random.nextInt(1, 13),
                random.nextInt(1, DAYS_OF_ALL_MONTHS + 1));
        String digits = DISTRICT
                + "%02d%02d%02d0000"
                        .formatted(
                                born.getDayOfMonth() + (woman ? WOMAN : 0),
                                born.getMonthValue(),
                                born.getYear() % CENTURY);
        return new Answer.Person(
                one(woman ? WOMEN : MEN, random) + " Contoh",
                new Answer.Identity(Nik.of(digits), null),
                "Salatiga",
                born,
                woman ? "P" : "L",
                one(WORK, random));
    }

    static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
