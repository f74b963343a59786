package id.pendapa.office;

import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.StartRefusedException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Positions of the example office and the invented people who hold them. Example mode only. */
@Component
class ExamplePositions implements OfficeSetup {

    private static final String KECAMATAN = "Kecamatan Tingkir";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final List<Post> POSTS = List.of(
            new Post("CAMAT", "Camat Tingkir", KECAMATAN, null, "LOKAL", "Contoh Satu Wibawa"),
            new Post("SEKCAM", "Sekretaris Kecamatan", "Sekretariat", null, "LOKAL", "Contoh Dua Lestari"),
            new Post("KASI_PELAYANAN", "Kepala Seksi Pelayanan", "Seksi Pelayanan", null, "BASAH", "Contoh Tiga Utami"),
            new Post(
                    "KASI_PEMERINTAHAN",
                    "Kepala Seksi Pemerintahan",
                    "Seksi Pemerintahan",
                    null,
                    "BASAH",
                    "Contoh Empat Santosa"),
            new Post("LOKET_1", "Petugas Loket 1", "Seksi Pelayanan", null, "BASAH", "Contoh Lima Rahayu"),
            new Post("LOKET_2", "Petugas Loket 2", "Seksi Pelayanan", null, "BASAH", "Contoh Enam Prabowo"),
            new Post(
                    "STAF_KELURAHAN",
                    "Staf Kelurahan Kutowinangun Lor",
                    "Kelurahan Kutowinangun Lor",
                    "33.73.02.1007",
                    "BASAH",
                    "Contoh Tujuh Handayani"),
            new Post(
                    "LURAH",
                    "Lurah Kutowinangun Lor",
                    "Kelurahan Kutowinangun Lor",
                    "33.73.02.1007",
                    "LOKAL",
                    "Contoh Delapan Nugroho"),
            new Post(
                    "LURAH",
                    "Lurah Gendongan",
                    "Kelurahan Gendongan",
                    "33.73.02.1002",
                    "LOKAL",
                    "Contoh Sembilan Wulandari"),
            new Post("ADMIN", "Administrator Sistem", "Sekretariat", null, "BASAH", "Contoh Sepuluh Setiawan"),
            new Post("AUDITOR", "Auditor", "Inspektorat", null, "BASAH", "Contoh Sebelas Kusuma"),
            new Post("PPDP", "Pejabat Pelindungan Data Pribadi", "Sekretariat", null, "BASAH", "Contoh Duabelas Sari"),
            new Post("PPID", "PPID Pelaksana", "Sekretariat", null, "BASAH", "Contoh Tigabelas Yuwono"),
            new Post("INSPEKTORAT", "Kontak Inspektorat", "Inspektorat", null, "BASAH", "Contoh Empatbelas Hapsari"));

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Mode mode;

    ExamplePositions(JdbcClient database, TransactionTemplate transaction, Mode mode) {
        this.database = database;
        this.transaction = transaction;
        this.mode = mode;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public void prepare() {
        if (!mode.isExample()) {
            refuseExamplePeople();
        } else if (isEmpty()) {
            transaction.executeWithoutResult(status -> {
                POSTS.forEach(this::insert);
                delegate("CAMAT", "SEKCAM");
                delegate("SEKCAM", "KASI_PELAYANAN");
            });
        }
    }

    private void refuseExamplePeople() {
        boolean there = database.sql("SELECT EXISTS (SELECT FROM official WHERE name IN (:names))")
                .param("names", POSTS.stream().map(Post::holder).toList())
                .query(Boolean.class)
                .single();
        if (there) {
            throw new StartRefusedException("Basis data ini dibuat dalam mode contoh. Pakai basis data yang kosong."
                    + " / This database was made in example mode; use an empty one.");
        }
    }

    private boolean isEmpty() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM position)")
                .query(Boolean.class)
                .single();
    }

    private void insert(Post post) {
        database.sql("""
                        WITH place AS (
                            INSERT INTO position (code, title, unit, kelurahan_code, signing_method)
                            VALUES (:code, :title, :unit, :kelurahan, :method) RETURNING id
                        ), person AS (
                            INSERT INTO official (name) VALUES (:name) RETURNING id
                        )
                        INSERT INTO position_holding (position_id, official_id, kind, valid_from)
                        SELECT place.id, person.id, 'DEFINITIF', :since FROM place, person
                        """)
                .param("code", post.code())
                .param("title", post.title())
                .param("unit", post.unit())
                .param("kelurahan", post.kelurahanCode())
                .param("method", post.signingMethod())
                .param("name", post.holder())
                .param("since", SINCE)
                .update();
    }

    private void delegate(String position, String to) {
        database.sql("""
                        INSERT INTO signing_delegation (position_id, delegate_position_id, sk_number, valid_from)
                        SELECT giver.id, taker.id, 'CONTOH/1/2026', :since
                        FROM position giver, position taker WHERE giver.code = :position AND taker.code = :to
                        """)
                .param("since", SINCE)
                .param("position", position)
                .param("to", to)
                .update();
    }

    private record Post(
            String code,
            String title,
            String unit,
            @Nullable String kelurahanCode,
            String signingMethod,
            String holder) {}
}
