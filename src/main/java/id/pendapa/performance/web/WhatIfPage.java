package id.pendapa.performance.web;

import id.pendapa.platform.page.Form;
import java.util.List;

/**
 * A question about staffing and its answer.
 *
 * @param basis what it rests on
 * @param perDay whether the number of requests a day must be typed
 * @param days days of the week, as the ends of the names of the fields and in words
 * @param answer the answer in sentences; none where nothing was asked
 */
public record WhatIfPage(List<String> basis, boolean perDay, List<Day> days, Form form, List<String> answer) {

    public WhatIfPage {
        basis = List.copyOf(basis);
        days = List.copyOf(days);
        answer = List.copyOf(answer);
    }

    /** A day of the week on which the office works. */
    public record Day(int number, String name) {}
}
