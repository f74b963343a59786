package id.pendapa.survey.measure;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.survey.measure.SkmResult.Grade;
import id.pendapa.survey.measure.SkmResult.Tally;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formula against the worked example, the bands and the printed table of sample sizes. */
class SkmResultUnitTests {

    /** Ten sheets in printed order. */
    static final List<String> WORKED = List.of(
            "333433433",
            "433443434",
            "332433323",
            "443444434",
            "333433333",
            "322433332",
            "444444444",
            "333433433",
            "333434433",
            "433443434");

    @ParameterizedTest
    @CsvSource({"EXACT,83.61,B", "THREE_DIGITS,83.53,B", "TWO_DIGITS,82.78,B"})
    void theWorkedExample(Weight weight, BigDecimal index, Grade grade) {
        SkmResult result = new SkmResult(tallies(WORKED), weight);

        assertThat(result.index()).contains(new SkmResult.Index(index, grade));
        assertThat(Stream.of(Element.values())
                        .map(element -> result.mean(element).orElseThrow().toString()))
                .containsExactly("3.40", "3.10", "2.90", "4.00", "3.40", "3.30", "3.70", "3.00", "3.30");
        assertThat(result.lowest(3)).containsExactly(Element.WAKTU, Element.SARANA, Element.PROSEDUR);
        assertThat(result.index(Element.WAKTU)).contains(new SkmResult.Index(new BigDecimal("72.50"), Grade.C));
    }

    @Test
    void aPerfectSurveyIsAHundredOnlyWithExactNinths() {
        Map<Element, Tally> perfect = tallies(Collections.nCopies(7, "444444444"));

        assertThat(new SkmResult(perfect, Weight.EXACT).index().orElseThrow().value())
                .isEqualByComparingTo("100");
        assertThat(new SkmResult(perfect, Weight.THREE_DIGITS)
                        .index()
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("99.90");
        assertThat(new SkmResult(perfect, Weight.TWO_DIGITS)
                        .index()
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("99.00");
    }

    @ParameterizedTest
    @CsvSource({"88.31,A", "88.30,B", "76.61,B", "76.60,C", "65.00,C", "64.99,D", "25.00,D", "100.00,A"})
    void theBands(BigDecimal index, Grade grade) {
        assertThat(Grade.of(index)).isEqualTo(grade);
    }

    @Test
    void openElementsAreDividedByTheirOwnNumber() {
        List<String> sheets = List.of("33-333333", "333333333", "334333333", "334333333", "334333333", "334333333");

        SkmResult result = new SkmResult(tallies(sheets), Weight.EXACT);

        assertThat(result.answers(Element.WAKTU)).isEqualTo(5);
        assertThat(result.answers(Element.PROSEDUR)).isEqualTo(6);
        assertThat(result.mean(Element.WAKTU)).contains(new BigDecimal("3.80"));
    }

    @Test
    void fewerThanFiveSayNothing() {
        SkmResult four = new SkmResult(tallies(WORKED.subList(0, 4)), Weight.EXACT);
        assertThat(four.index()).isEmpty();
        assertThat(four.mean(Element.WAKTU)).isEmpty();
        assertThat(four.lowest(3)).isEmpty();
        SkmResult oneOpen = new SkmResult(
                tallies(List.of("-33333333", "333333333", "333333333", "333333333", "333333333")), Weight.EXACT);
        assertThat(oneOpen.index()).isEmpty();
        assertThat(oneOpen.mean(Element.PROSEDUR)).isPresent();
        assertThat(new SkmResult(Map.of(), Weight.EXACT).index()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,1",
        "10,10",
        "20,19",
        "30,28",
        "50,44",
        "100,80",
        "200,132",
        "300,169",
        "400,196",
        "500,217",
        "700,248",
        "1000,278",
        "1500,306",
        "2000,322",
        "3000,341",
        "5000,357",
        "10000,370",
        "20000,377",
        "50000,381",
        "100000,383"
    })
    void thePrintedTableOfSamples(long users, long needed) {
        assertThat(SampleSize.of(users)).isEqualTo(needed);
    }

    static Map<Element, Tally> tallies(List<String> sheets) {
        Map<Element, Tally> tallies = new EnumMap<>(Element.class);
        for (String sheet : sheets) {
            for (Element element : Element.values()) {
                char score = sheet.charAt(element.place());
                if (score != '-') {
                    tallies.merge(element, new Tally(1, score - '0'), Tally::plus);
                }
            }
        }
        return tallies;
    }
}
