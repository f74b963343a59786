package id.pendapa.requests.web;

import org.jspecify.annotations.Nullable;

/**
 * How to come back to a draft.
 *
 * @param printedCode the code in groups of four
 * @param address where the code is typed
 * @param qr the address as a QR code
 * @param keptUntil until when the draft is kept, in words
 * @param email address as typed
 * @param error what is wrong with it, or null
 * @param sent whether the message was just sent
 * @param signedIn whether it can be put into an account
 */
public record AsidePage(
        String code,
        String serviceTitle,
        String printedCode,
        String address,
        String qr,
        String keptUntil,
        String email,
        @Nullable String error,
        boolean sent,
        boolean signedIn) {}
