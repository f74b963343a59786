package id.pendapa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.ServiceDefinition.Condition;
import id.pendapa.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class RuleSentencesModuleTests {

    private static final ServiceDefinition SKTM = ShippedServices.read("sktm");
    private static final Condition POOR = new Condition.Between("penghasilan", null, 2_000_000L);

    @Autowired
    RuleSentences sentences;

    @Test
    void everyShippedRuleIsASentenceWithoutAnId() {
        for (String code : ShippedServices.CODES) {
            ServiceDefinition definition = ShippedServices.read(code);
            assertThat(definition.rules())
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(sentences.say(definition, rule.condition()))
                            .matches("\\p{Lu}.*\\.")
                            .doesNotContain("⟦", "{", rule.id(), "hariIni", "tanggalAkad"));
        }
    }

    @Test
    void labelsAndChoicesStandForKeysAndCodes() {
        assertThat(sentences.say(SKTM, new Condition.AgeAtLeast("pemohon", "hariIni", 17)))
                .isEqualTo("Pemohon berumur 17 tahun atau lebih, dihitung pada hari permohonan diperiksa.");
        assertThat(sentences.say(SKTM, new Condition.In("keperluan", List.of("SEKOLAH", "KESEHATAN"))))
                .isEqualTo("Keperluan adalah “Biaya sekolah atau kuliah” atau “Biaya kesehatan”.");
        assertThat(sentences.say(SKTM, new Condition.All(List.of(POOR, new Condition.Between("tanggungan", 1L, null)))))
                .isEqualTo("Penghasilan keluarga sebulan paling banyak 2.000.000"
                        + " dan Jumlah tanggungan paling sedikit 1.");
        assertThat(sentences.say(SKTM, new Condition.Any(List.of(POOR, new Condition.Answered("keperluanLain")))))
                .endsWith("2.000.000 atau Keperluan lain sudah diisi.");
        assertThat(sentences.say(SKTM, new Condition.Not(new Condition.Between("tanggungan", 1L, 3L))))
                .isEqualTo("Tidak berlaku bahwa Jumlah tanggungan dari 1 sampai 3.");
    }
}
