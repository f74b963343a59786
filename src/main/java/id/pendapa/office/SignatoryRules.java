package id.pendapa.office;

import id.pendapa.office.HeldPosition.HoldKind;
import id.pendapa.shared.InvalidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses the signer from the seats that may sign, and writes the lines a.n., u.b., Plt. and Plh. (Permendagri 1/2023). */
final class SignatoryRules {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int ONE_STEP = 2;
    private static final int TWO_STEPS = 3;

    private SignatoryRules() {}

    /** A position on the letter's day; the holder is null while nobody is there. */
    record Seat(
            long positionId,
            String title,
            SigningMethod method,
            @Nullable Holder holder) {}

    record Holder(
            long officialId,
            String name,
            @Nullable String rank,
            @Nullable String nip,
            HoldKind kind) {}

    /**
     * The first seat that somebody holds.
     *
     * @param seats the wished seat, then its delegate (a.n.), then the delegate's delegate (u.b.)
     * @throws InvalidException if nobody is there who may sign
     */
    static Signatory choose(SignatoryWish wish, List<Seat> seats) {
        int reach = !wish.delegable() ? 1 : wish.onBehalfOf() == null ? TWO_STEPS : ONE_STEP;
        for (int step = 0; step < Math.min(reach, seats.size()); step++) {
            Seat seat = seats.get(step);
            Holder holder = seat.holder();
            if (holder != null) {
                return new Signatory(
                        holder.officialId(),
                        seat.positionId(),
                        holder.name(),
                        holder.rank(),
                        holder.nip(),
                        heading(wish.onBehalfOf(), seats, step, holder.kind()),
                        prefix(holder.kind()) + seat.title(),
                        seat.method());
            }
        }
        throw new InvalidException("signatory.absent", seats.get(0).title());
    }

    private static List<String> heading(@Nullable String onBehalfOf, List<Seat> seats, int step, HoldKind kind) {
        List<String> offices = new ArrayList<>();
        if (onBehalfOf != null) {
            offices.add(capitals(onBehalfOf));
        }
        seats.subList(0, step).forEach(seat -> offices.add(capitals(seat.title())));
        offices.add(prefix(kind) + capitals(seats.get(step).title()));
        if (offices.size() == 1) {
            return offices;
        }
        List<String> lines = new ArrayList<>(List.of("a.n. " + offices.get(0), offices.get(1)));
        if (offices.size() > 2) {
            lines.add("u.b.");
            lines.add(offices.get(2));
        }
        return lines;
    }

    private static String prefix(HoldKind kind) {
        return switch (kind) {
            case DEFINITIF -> "";
            case PLT -> "Plt. ";
            case PLH -> "Plh. ";
        };
    }

    private static String capitals(String title) {
        return title.toUpperCase(INDONESIAN);
    }
}
