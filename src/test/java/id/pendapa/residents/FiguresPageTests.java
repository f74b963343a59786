package id.pendapa.residents;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How many people live here: every figure is that of the raw rows, and whoever dies or moves leaves all of them at once. */
@PageTest
class FiguresPageTests extends ImportingOfficer {

    private static final String INSIDE = "/penduduk/statistik";
    private static final String OUTSIDE = "/statistik-penduduk";
    private static final Pattern TABLE =
            Pattern.compile("<caption[^>]*>([^<]+)</caption>(.*?)</table>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr><th[^>]*>([^<]+)</th><td[^>]*>([^<]+)</td></tr>");

    @BeforeEach
    void people() {
        if (jdbc.sql("SELECT count(*) FROM resident").query(Integer.class).single() > 20) {
            return;
        }
        StringBuilder csv = new StringBuilder("NIK;Nama lengkap;Tanggal lahir;Jenis kelamin;Pendidikan;Pekerjaan\n");
        for (int number = 0; number < 60; number++) {
            csv.append("33730%02d101%02d0000;Uji Hitung %d;".formatted(10 + number / 20, 40 + number % 20, number))
                    .append(number % 11 == 0 ? "" : "01-01-%d".formatted(1940 + number))
                    .append(number % 7 == 0 ? ";;" : number % 2 == 0 ? ";L;" : ";P;")
                    .append(number % 5 == 0 ? "" : number % 3 == 0 ? "SLTA" : number % 3 == 1 ? "SD" : "Strata II")
                    .append(number % 4 == 0 ? ";" : number == 7 ? ";Pawang hujan" : ";Guru")
                    .append('\n');
        }
        String place = uploaded(csv.toString());
        assertThat(kasi.post(
                        place + "/periksa",
                        "versi",
                        "1",
                        "kolom-0",
                        "NIK",
                        "kolom-1",
                        "NAME",
                        "kolom-2",
                        "BIRTH_DATE",
                        "kolom-3",
                        "SEX",
                        "kolom-4",
                        "EDUCATION",
                        "kolom-5",
                        "OCCUPATION"))
                .hasStatus(302);
        runs.runDue();
        assertThat(kasi.post(place + "/jalankan", "versi", version(place))).hasStatus(302);
        runs.runDue();
        assertThat(outcomes(place)).containsEntry("NEW", 60);
    }

    private String version(String place) {
        return jdbc.sql("SELECT version FROM resident_import WHERE id = :id")
                .param("id", Long.parseLong(place.replaceFirst(".*/", "")))
                .query(String.class)
                .single();
    }

    @Test
    void everyFigureIsThatOfTheRawRows() {
        Map<String, Map<String, String>> tables = tables(kasi.get(INSIDE));
        Map<String, Map<String, Integer>> raw = raw();
        assertThat(tables.keySet())
                .containsExactly(
                        "Menurut kelurahan",
                        "Menurut umur",
                        "Menurut jenis kelamin",
                        "Menurut pendidikan",
                        "Menurut pekerjaan");
        tables.forEach((title, rows) -> {
            assertThat(rows.keySet()).as(title).last().isEqualTo("Belum diketahui");
            assertThat(rows.values().stream()
                            .map(Integer::valueOf)
                            .filter(people -> people > 0)
                            .sorted()
                            .toList())
                    .as(title)
                    .isEqualTo(raw.getOrDefault(title, Map.of()).values().stream()
                            .sorted()
                            .toList());
            assertThat(rows.get("Belum diketahui"))
                    .as(title)
                    .isEqualTo(String.valueOf(raw.getOrDefault(title, Map.of()).getOrDefault("", 0)));
        });
        assertThat(tables.getOrDefault("Menurut pendidikan", Map.of()).get("Tamat SD/sederajat"))
                .isEqualTo(String.valueOf(
                        raw.getOrDefault("Menurut pendidikan", Map.of()).get("SD")));
        assertThat(tables.getOrDefault("Menurut umur", Map.of()).get("75 tahun ke atas"))
                .isEqualTo(String.valueOf(
                        raw.getOrDefault("Menurut umur", Map.of()).get("75")));
        assertThat(tables.getOrDefault("Menurut pekerjaan", Map.of()).get("Lainnya"))
                .isEqualTo("1");
    }

    private Map<String, Map<String, Integer>> raw() {
        Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
        jdbc.sql("SELECT kelurahan_code, born_year, sex, education, occupation FROM resident WHERE standing = 'HERE'")
                .query((row, index) -> {
                    count(counted, "Menurut kelurahan", row.getString("kelurahan_code"));
                    Integer born = row.getObject("born_year", Integer.class);
                    count(
                            counted,
                            "Menurut umur",
                            born == null ? null : String.valueOf(Math.min(75, (2026 - born) / 5 * 5)));
                    count(counted, "Menurut jenis kelamin", row.getString("sex"));
                    count(counted, "Menurut pendidikan", row.getString("education"));
                    return count(counted, "Menurut pekerjaan", row.getString("occupation"));
                })
                .list();
        return counted;
    }

    private static int count(
            Map<String, Map<String, Integer>> counted, String title, @org.jspecify.annotations.Nullable String code) {
        return counted.computeIfAbsent(title, none -> new TreeMap<>()).merge(code == null ? "" : code, 1, Integer::sum);
    }

    @Test
    void whoeverDiesOrMovesLeavesEveryCountAtOnce() {
        int before = everywhere();
        for (String[] leaver : new String[][] {{"3373010101400000", "DIED"}, {"3373010101410000", "MOVED"}}) {
            happen(leaver[0], leaver[1]);
        }
        assertThat(everywhere()).isEqualTo(before - 2);
        assertThat(outside()).contains("Seluruhnya " + (before - 2) + " orang");
    }

    /** Everybody, as each of the tables counts them. */
    private int everywhere() {
        List<Integer> sums = new ArrayList<>();
        tables(kasi.get(INSIDE))
                .values()
                .forEach(rows -> sums.add(
                        rows.values().stream().mapToInt(Integer::parseInt).sum()));
        assertThat(sums).hasSize(5).containsOnly(sums.get(0));
        return sums.get(0);
    }

    private void happen(String nik, String kind) {
        MvcTestResult found = kasi.post("/penduduk/cari", "nik", nik, "alasan", "Melapor ke kantor");
        Matcher person =
                Pattern.compile("(/penduduk/orang/\\d+)\\?cari=([0-9a-f-]{36})").matcher(text(found));
        assertThat(person.find()).as(nik).isTrue();
        assertThat(kasi.post(
                        person.group(1) + "/peristiwa",
                        "cari",
                        person.group(2),
                        "versi",
                        "1",
                        "peristiwa",
                        kind,
                        "tanggal-hari",
                        "1",
                        "tanggal-bulan",
                        "11",
                        "tanggal-tahun",
                        "2026",
                        "alasan",
                        "Surat keterangan"))
                .hasStatus(302);
    }

    @Test
    void everybodyReadsThemWithSmallCellsHidden() {
        String page = outside();
        assertThat(page).doesNotContain("⟦").contains("disembunyikan");
        tables(page).values().forEach(rows -> {
            long hidden = rows.values().stream().filter("disembunyikan"::equals).count();
            assertThat(hidden).isNotEqualTo(1);
            rows.values().stream()
                    .filter(people -> !people.equals("disembunyikan"))
                    .forEach(people -> assertThat(Integer.parseInt(people))
                            .satisfiesAnyOf(
                                    many -> assertThat(many).isGreaterThanOrEqualTo(5),
                                    none -> assertThat(none).isZero()));
        });
        assertThat(tables(page).getOrDefault("Menurut pekerjaan", Map.of()).get("Lainnya"))
                .isEqualTo("disembunyikan");
    }

    @Test
    void withoutARightNobodyCounts() {
        clock.set(SettableClock.START.plus(Duration.ofDays(800)));
        assertThat(new Caller(pages).get(OUTSIDE)).hasStatus(404);
        assertThat(new Caller(pages).signIn("kasi2").get(INSIDE)).hasStatus(409);
        clock.set(SettableClock.START);
        for (String name : List.of("loket", "admin", "auditor", "lurah")) {
            assertThat(new Caller(pages).signIn(name).get(INSIDE)).hasStatus(403);
        }
        assertThat(new Caller(pages).signIn("camat").get("/meja")).bodyText().contains(INSIDE);
    }

    private String outside() {
        MvcTestResult answer = new Caller(pages).get(OUTSIDE);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Map<String, Map<String, String>> tables(MvcTestResult answer) {
        assertThat(answer).hasStatusOk().bodyText().doesNotContain("⟦");
        return tables(text(answer));
    }

    private static Map<String, Map<String, String>> tables(String page) {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        Matcher table = TABLE.matcher(page);
        while (table.find()) {
            Map<String, String> rows = new LinkedHashMap<>();
            Matcher row = ROW.matcher(table.group(2));
            while (row.find()) {
                rows.put(row.group(1), row.group(2).replace(".", ""));
            }
            tables.put(table.group(1), rows);
        }
        return tables;
    }
}
