package id.pendapa.notifications.channels;

import id.pendapa.notifications.channels.ChannelSettings.Reports;
import id.pendapa.notifications.channels.ChannelSettings.Sms;
import id.pendapa.notifications.channels.ChannelSettings.WhatsApp;
import id.pendapa.shared.Rupiah;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of channels as inputs of a form. What opens a gateway is only ever typed, never shown. */
final class ChannelForm {

    static final String CAP = "batas";
    static final String ON = "ya";

    private ChannelForm() {}

    /** What holds, by name of the input. */
    static Map<String, String> values(ChannelSettings settings) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(CAP, Long.toString(settings.capRupiah()));
        Sms sms = settings.sms();
        values.put("sms-nyala", sms.on() ? ON : "");
        values.put("sms-alamat", sms.address());
        values.put("sms-isi", sms.body());
        values.put("sms-kepala", sms.header());
        values.put("sms-id", sms.idPath());
        values.put("sms-oke", sms.okPath());
        values.put("sms-kata", sms.okWords());
        values.put("sms-harga", Long.toString(sms.cost()));
        Reports reports = sms.reports();
        values.put("sms-lapor-id", reports.idPath());
        values.put("sms-lapor-status", reports.statePath());
        values.put("sms-lapor-sampai", reports.delivered());
        values.put("sms-lapor-gagal", reports.failed());
        values.put("sms-lapor-tanda", reports.signatureHeader());
        values.put("sms-lapor-waktu", reports.timeHeader());
        WhatsApp whatsApp = settings.whatsApp();
        values.put("wa-nyala", whatsApp.on() ? ON : "");
        values.put("wa-alamat", whatsApp.address());
        values.put("wa-versi", whatsApp.apiVersion());
        values.put("wa-nomor", whatsApp.phoneNumberId());
        values.put("wa-awalan", whatsApp.prefix());
        values.put("wa-bahasa", whatsApp.language());
        values.put("wa-harga", Long.toString(whatsApp.cost()));
        return values;
    }

    /** What was typed; amounts that are none count as nothing and are found by {@link ChannelRules}. */
    static ChannelSettings settings(Map<String, String> typed) {
        return new ChannelSettings(
                0,
                amount(typed, CAP),
                new Sms(
                        text(typed, "sms-nyala").equals(ON),
                        text(typed, "sms-alamat"),
                        text(typed, "sms-isi"),
                        text(typed, "sms-kepala"),
                        text(typed, "sms-id"),
                        text(typed, "sms-oke"),
                        text(typed, "sms-kata"),
                        amount(typed, "sms-harga"),
                        new Reports(
                                text(typed, "sms-lapor-id"),
                                text(typed, "sms-lapor-status"),
                                text(typed, "sms-lapor-sampai"),
                                text(typed, "sms-lapor-gagal"),
                                text(typed, "sms-lapor-tanda"),
                                text(typed, "sms-lapor-waktu"))),
                new WhatsApp(
                        text(typed, "wa-nyala").equals(ON),
                        text(typed, "wa-alamat"),
                        text(typed, "wa-versi"),
                        text(typed, "wa-nomor"),
                        text(typed, "wa-awalan"),
                        text(typed, "wa-bahasa"),
                        amount(typed, "wa-harga")));
    }

    /** What was typed over what is kept; an empty input keeps it. */
    static ChannelSecrets secrets(Map<String, String> typed, ChannelSecrets kept) {
        return new ChannelSecrets(
                typedOr(typed, "sms-kunci", kept.sms()),
                typedOr(typed, "sms-lapor-kunci", kept.smsReports()),
                typedOr(typed, "wa-token", kept.token()),
                typedOr(typed, "wa-rahasia", kept.appSecret()),
                typedOr(typed, "wa-verifikasi", kept.verifyToken()));
    }

    /** Which secrets there are, by name of their input. */
    static Map<String, Boolean> kept(ChannelSecrets secrets) {
        return Map.of(
                "sms-kunci", !secrets.sms().isEmpty(),
                "sms-lapor-kunci", !secrets.smsReports().isEmpty(),
                "wa-token", !secrets.token().isEmpty(),
                "wa-rahasia", !secrets.appSecret().isEmpty(),
                "wa-verifikasi", !secrets.verifyToken().isEmpty());
    }

    static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static String typedOr(Map<String, String> typed, String name, String kept) {
        String text = text(typed, name);
        return text.isEmpty() ? kept : text;
    }

    private static long amount(Map<String, String> typed, String name) {
        return Rupiah.find(text(typed, name)).map(Rupiah::amount).orElse(0L);
    }
}
