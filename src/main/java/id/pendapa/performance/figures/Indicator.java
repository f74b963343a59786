package id.pendapa.performance.figures;

import id.pendapa.shared.Rupiah;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the office is measured by. Names stand in addresses and in the database; formula, source and owner of each are
 * words of the page. A formula that changes becomes an indicator of its own, so that no series means two things.
 */
public enum Indicator {
    /** Decided within the promise, of all decided. */
    TEPAT_WAKTU(Unit.PERCENT, true),
    /** Office time since the papers were complete, within which half of the requests were decided. */
    WAKTU_LAYANAN(Unit.MINUTES, false),
    /** Decided without asking the applicant for anything more, of all decided. */
    LENGKAP_PERTAMA(Unit.PERCENT, true),
    /** Handed in by the applicants themselves online, of all granted; with help at a desk is not online. */
    DIGITAL(Unit.PERCENT, true),
    /** Handed in online, of all begun online. */
    SELESAI_DARING(Unit.PERCENT, true),
    /** Answered within the days, of all complaints that were answered for the first time. */
    ADUAN_TEPAT(Unit.PERCENT, true),
    /** Index of the nine-element survey (PermenPANRB 14/2017). */
    IKM(Unit.INDEX, true),
    /** What one decided transaction cost, as the office estimates it; of whole months only. */
    BIAYA(Unit.RUPIAH, false);

    private final Unit unit;
    private final boolean more;

    Indicator(Unit unit, boolean more) {
        this.unit = unit;
        this.more = more;
    }

    /** In what it is told. */
    public enum Unit {
        PERCENT("performance.target.hundred", 100),
        MINUTES("performance.target.minutes", 99_999),
        INDEX("performance.target.hundred", 100),
        RUPIAH("performance.target.rupiah", 9_999_999);

        private final String refusal;
        private final int most;

        Unit(String refusal, int most) {
            this.refusal = refusal;
            this.most = most;
        }

        /** Why a value that was typed is none, as the code of an error. */
        public String refusal() {
            return refusal;
        }

        /** Whole rupiah come without their dots, everything else with a comma; nothing where a dot stands in a wrong place. */
        private String plain(String typed) {
            if (this != RUPIAH) {
                return typed.replace(',', '.');
            }
            return Rupiah.find(typed)
                    .map(found -> Long.toString(found.amount()))
                    .orElse("");
        }
    }

    public Unit unit() {
        return unit;
    }

    /** Whether more is better. */
    public boolean isMoreBetter() {
        return more;
    }

    /** Whether it stands on the board, which has room for seven; the others are named below it. */
    public boolean isOnBoard() {
        return this != SELESAI_DARING;
    }

    /** Whether the running month has none yet. */
    public boolean isOfWholeMonths() {
        return this == BIAYA;
    }

    /** Whether a value reaches a target; unknown values do not miss it. */
    public boolean reaches(@Nullable BigDecimal value, BigDecimal target) {
        return value == null || (more ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0);
    }

    /** The one of that name, as it stands in an address. */
    public static Optional<Indicator> find(String name) {
        return Arrays.stream(values()).filter(one -> one.address().equals(name)).findFirst();
    }

    /** How it is called in addresses. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is counted by service, all of it: of the cost, only a part is. */
    public boolean isByService() {
        return this != IKM && this != ADUAN_TEPAT && this != BIAYA;
    }

    /** A value of it as people type it, in its unit; empty where it can never have that value. */
    public Optional<BigDecimal> value(String typed) {
        return Optional.of(unit.plain(typed.strip()))
                .filter(text -> text.matches("[0-9]{1,7}(\\.[0-9]{1,2})?"))
                .map(BigDecimal::new)
                .filter(value -> value.signum() > 0 && value.compareTo(BigDecimal.valueOf(unit.most)) <= 0);
    }

    /** The facts behind it that somebody should look at; empty where it has none that are one case each. */
    List<Measure> cases() {
        return switch (this) {
            case TEPAT_WAKTU -> List.of(Measure.LATE);
            case WAKTU_LAYANAN -> List.of(Measure.SERVED);
            case LENGKAP_PERTAMA -> List.of(Measure.RETURNED);
            case DIGITAL -> List.of(Measure.GRANTED);
            case ADUAN_TEPAT -> List.of(Measure.ANSWERED_LATE);
            case SELESAI_DARING, IKM, BIAYA -> List.of();
        };
    }
}
