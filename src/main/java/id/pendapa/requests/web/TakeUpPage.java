package id.pendapa.requests.web;

import org.jspecify.annotations.Nullable;

/** Going on with a draft by its code and the applicant's birth date; what was typed, and what is wrong. */
public record TakeUpPage(
        String code, TypedDate birth, @Nullable String error) {}
