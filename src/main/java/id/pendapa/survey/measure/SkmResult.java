package id.pendapa.survey.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result for some answers: the mean of each element from 1 to 4, the index (IKM) from 25 to 100, its grade. Elements
 * that paper sheets left open are divided by their own number of answers. Figures of fewer than five answers are never said.
 */
public final class SkmResult {

    /** Fewer answers than this would show what single people said. */
    public static final int FEWEST = 5;

    private static final int DIGITS = 2;
    private static final BigInteger HUNDRED_OF_FOUR = BigInteger.valueOf(25);

    private final Map<Element, Tally> tallies;
    private final Weight weight;

    /**
     * The result of what was counted.
     *
     * @param tallies what was counted for each element; one that is missing has no answers
     */
    public SkmResult(Map<Element, Tally> tallies, Weight weight) {
        EnumMap<Element, Tally> all = new EnumMap<>(Element.class);
        for (Element element : Element.values()) {
            all.put(element, tallies.getOrDefault(element, Tally.NONE));
        }
        this.tallies = Collections.unmodifiableMap(all);
        this.weight = weight;
    }

    /**
     * Answers to one element.
     *
     * @param answers how many
     * @param total their scores from 1 to 4 added up
     */
    public record Tally(long answers, long total) {
        public static final Tally NONE = new Tally(0, 0);

        /** Both together. */
        public Tally plus(Tally other) {
            return new Tally(answers + other.answers, total + other.total);
        }

        private boolean isEnough() {
            return answers >= FEWEST;
        }
    }

    /** Quality of service by the index from 25 to 100, which is rounded to two digits before: nothing falls between two grades. */
    public enum Grade {
        A("88.31"),
        B("76.61"),
        C("65.00"),
        D("0");

        private final BigDecimal from;

        Grade(String from) {
            this.from = new BigDecimal(from);
        }

        static Grade of(BigDecimal rounded) {
            for (Grade grade : values()) {
                if (rounded.compareTo(grade.from) >= 0) {
                    return grade;
                }
            }
            return D;
        }
    }

    /** An index and what it is called. */
    public record Index(BigDecimal value, Grade grade) {}

    private record Fraction(BigInteger part, BigInteger of) {
        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        Fraction plus(Tally tally) {
            BigInteger answers = BigInteger.valueOf(tally.answers);
            return new Fraction(
                    part.multiply(answers).add(BigInteger.valueOf(tally.total).multiply(of)), of.multiply(answers));
        }

        BigDecimal rounded() {
            return new BigDecimal(part).divide(new BigDecimal(of), DIGITS, RoundingMode.HALF_UP);
        }
    }

    /** How many answered an element. */
    public long answers(Element element) {
        return of(element).answers;
    }

    private Tally of(Element element) {
        return tallies.getOrDefault(element, Tally.NONE);
    }

    /** Mean of an element (NRR) from 1 to 4 with two digits, where enough answered. */
    public Optional<BigDecimal> mean(Element element) {
        Tally tally = of(element);
        return tally.isEnough() ? Optional.of(Fraction.ZERO.plus(tally).rounded()) : Optional.empty();
    }

    /** An element by itself on the scale of the index: its mean times 25. */
    public Optional<Index> index(Element element) {
        Tally tally = of(element);
        if (!tally.isEnough()) {
            return Optional.empty();
        }
        Fraction mean = Fraction.ZERO.plus(tally);
        return Optional.of(graded(new Fraction(mean.part.multiply(HUNDRED_OF_FOUR), mean.of)));
    }

    /** The index of all nine together (IKM), where enough answered each. */
    public Optional<Index> index() {
        if (!tallies.values().stream().allMatch(Tally::isEnough)) {
            return Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        for (Tally tally : tallies.values()) {
            sum = sum.plus(tally);
        }
        return Optional.of(graded(new Fraction(
                sum.part.multiply(weight.part()).multiply(HUNDRED_OF_FOUR), sum.of.multiply(weight.of()))));
    }

    private static Index graded(Fraction value) {
        BigDecimal rounded = value.rounded();
        return new Index(rounded, Grade.of(rounded));
    }

    /** The elements with the lowest means, lowest first, the earlier one where two are equal; none while one is not known. */
    public List<Element> lowest(int count) {
        if (index().isEmpty()) {
            return List.of();
        }
        return Arrays.stream(Element.values())
                .sorted(Comparator.comparing((Element element) -> of(element), SkmResult::compare))
                .limit(count)
                .toList();
    }

    /** Compares means without rounding them. */
    private static int compare(Tally one, Tally other) {
        return Long.compare(one.total * other.answers, other.total * one.answers);
    }
}
