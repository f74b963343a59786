package id.pendapa.privacy.retention;

import id.pendapa.office.OfficeTime;
import id.pendapa.privacy.RequestSubjects;
import id.pendapa.privacy.RequestSubjects.Ended;
import id.pendapa.privacy.retention.DestructionList.Kept;
import id.pendapa.privacy.retention.DestructionList.Proposed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which requests may be destroyed: ended, past the term that the office entered, held by nobody, asked about by nobody. */
@Component
class Proposals {

    private final RetentionTerms terms;
    private final DestructionRows rows;
    private final RequestSubjects requests;
    private final OfficeTime time;

    Proposals(RetentionTerms terms, DestructionRows rows, RequestSubjects requests, OfficeTime time) {
        this.terms = terms;
        this.rows = rows;
        this.requests = requests;
        this.time = time;
    }

    /** Those that are on no list, the oldest end first. */
    List<Proposed> list(int most) {
        Map<String, RetentionTerm> counting = counting();
        Map<String, Instant> before = new HashMap<>();
        counting.forEach((service, term) -> {
            Integer years = term.text().years();
            if (years != null) {
                before.put(
                        service,
                        time.today().minusYears(years).atStartOfDay(time.zone()).toInstant());
            }
        });
        return requests.listEnded(before, rows.listKeptOff(time.today()), most).stream()
                .flatMap(ended ->
                        Optional.ofNullable(counting.get(ended.serviceCode()))
                                .flatMap(term -> propose(ended, term))
                                .stream())
                .toList();
    }

    private Optional<Proposed> propose(Ended ended, RetentionTerm term) {
        LocalDate day = day(ended);
        LocalDate until = term.keptUntil(day);
        return until == null || !term.isOver(day, time.today())
                ? Optional.empty()
                : Optional.of(new Proposed(
                        ended.number(),
                        ended.serviceCode(),
                        day,
                        until,
                        term.text().klass()));
    }

    /** The terms that count today, without examples. */
    Map<String, RetentionTerm> counting() {
        Map<String, RetentionTerm> found = new HashMap<>();
        terms.lines()
                .forEach(line -> line.on(time.today())
                        .filter(term -> !term.example())
                        .ifPresent(term -> found.put(line.code(), term)));
        return found;
    }

    /** Why a request of a list must be kept after all, or null. */
    @Nullable
    Kept obstacle(Proposed request, Map<String, RetentionTerm> counting) {
        if (rows.isHeld(request.number(), time.today())) {
            return Kept.HELD;
        }
        if (rows.isAsked(request.number())) {
            return Kept.ASKED;
        }
        boolean over = Stream.ofNullable(counting.get(request.serviceCode()))
                .anyMatch(term -> requests.findEnded(request.number())
                        .filter(ended -> term.isOver(day(ended), time.today()))
                        .isPresent());
        return over ? null : Kept.CHANGED;
    }

    private LocalDate day(Ended ended) {
        return ended.endedAt().atZone(time.zone()).toLocalDate();
    }
}
