package id.pendapa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedServicesUnitTests {

    static Stream<String> names() {
        return ShippedServices.CODES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aShippedServiceIsWholeAndItsSamplesEndWhereTheyMust(String name) {
        assertThat(DefinitionChecks.check(ShippedServices.read(name), ShippedServicesUnitTests::weekdays))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aDefinitionReadsBackAsItWasWritten(String name) {
        ServiceDefinition definition = ShippedServices.read(name);
        String written = DefinitionJson.write(definition);
        assertThat(DefinitionJson.readStored(written)).isEqualTo(definition);
        assertThat(DefinitionJson.write(DefinitionJson.readStored(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPageAsksForSomethingAndEveryLetterHasATemplate(String name) {
        for (ServiceDefinition.Letter letter : ShippedServices.read(name).letters()) {
            assertThat(letter.template()).matches("[a-z-]+-v[0-9]+");
            assertThat(java.nio.file.Path.of("src/main/jte/letters/template", letter.template() + ".jte"))
                    .exists();
        }
    }

    @Test
    void anUnknownPropertyIsRefusedWithItsPlace() {
        String broken = DefinitionJson.resource("/catalogue/umum.json").replace("\"summary\"", "\"sumary\"");
        assertThatThrownBy(() -> DefinitionJson.read(broken))
                .isInstanceOfSatisfying(
                        DefinitionRefusedException.class,
                        refused -> assertThat(refused.faults().toString())
                                .contains("card: Bagian “sumary” tidak dikenal"));
    }

    @Test
    void aStateThatNobodyReachesIsNamed() {
        String broken = DefinitionJson.resource("/catalogue/umum.json")
                .replace("\"to\": \"DITOLAK\"", "\"to\": \"DIBATALKAN\"");
        List<DefinitionFault> faults =
                DefinitionChecks.check(DefinitionJson.read(broken), ShippedServicesUnitTests::weekdays);
        assertThat(faults).extracting(DefinitionFault::place).contains("flow.states.DITOLAK");
    }

    @Test
    void aSampleThatEndsElsewhereIsNamed() {
        String broken = DefinitionJson.resource("/catalogue/umum.json")
                .replace("\"endsIn\": \"KEDALUWARSA\"", "\"endsIn\": \"SELESAI\"");
        List<DefinitionFault> faults =
                DefinitionChecks.check(DefinitionJson.read(broken), ShippedServicesUnitTests::weekdays);
        assertThat(faults).extracting(DefinitionFault::place).containsExactly("tests.Perbaikan tidak dikirim");
    }

    @Test
    void thresholdsOfLatenessAreThreeOrTheOfficesOwn() {
        String umum = DefinitionJson.resource("/catalogue/umum.json");
        String own = umum.replaceFirst("\"intake\": \\{", "\"intake\": {\"escalateAfterMinutes\": [60, 120, 180],");
        assertThat(DefinitionJson.read(own).intake().escalateAfterMinutes()).containsExactly(60, 120, 180);
        assertThat(DefinitionJson.read(umum).intake().escalateAfterMinutes()).isNull();
        assertThat(DefinitionJson.write(DefinitionJson.read(umum)))
                .as("named by the same hash as before there were any")
                .doesNotContain("escalateAfterMinutes");
        assertThatThrownBy(() -> DefinitionJson.read(own.replace("60, 120, 180", "60, 120")))
                .isInstanceOf(DefinitionRefusedException.class);
    }

    private static int weekdays(LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? 0
                : (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(day ->
                                day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                        .count();
    }
}
