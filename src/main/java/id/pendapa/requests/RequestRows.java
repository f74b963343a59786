package id.pendapa.requests;

import org.springframework.stereotype.Component;

/** The tables of a request together, for the one place that writes them all. */
@Component
record RequestRows(
        ServiceRequests requests,
        DueTimes dues,
        RequestHistory history,
        RequestPapers papers,
        RuleFindings findings,
        RequestCorrections corrections,
        RequestFamilies families,
        RequestNumbers numbers) {}
