package id.pendapa.notifications.channels;

/**
 * How the office reaches people beyond e-mail, without the secrets.
 *
 * @param version which change of them this is; 0 before the first
 * @param capRupiah what messages may cost in one day of the office
 */
record ChannelSettings(int version, long capRupiah, Sms sms, WhatsApp whatsApp) {

    /** Before anything was entered: no paid way at all. */
    static final ChannelSettings NONE = new ChannelSettings(0, 0, Sms.NONE, WhatsApp.NONE);

    /**
     * An SMS gateway over HTTP.
     *
     * @param address where a message is posted to
     * @param body JSON, or a form where it does not begin with a brace, with {@code {nomor}}, {@code {nomor62}},
     *     {@code {nomor0}}, {@code {teks}} and {@code {kunci}} in it
     * @param header name of the header that carries the secret
     * @param idPath where in the answer the id of the message stands, for example {@code data.id}; may be empty
     * @param okPath where in the answer it says whether it worked, for gateways that answer 200 in any case; may be empty
     * @param okWords what stands there if it did, with commas between
     * @param cost rupiah for each of its parts
     */
    record Sms(
            boolean on,
            String address,
            String body,
            String header,
            String idPath,
            String okPath,
            String okWords,
            long cost,
            Reports reports) {

        static final Sms NONE = new Sms(false, "", "", "Authorization", "id", "", "", 0, Reports.NONE);
    }

    /**
     * How the gateway reports what became of a message.
     *
     * @param idPath where the id of the message stands
     * @param statePath where its state stands
     * @param delivered states that mean that it arrived, with commas between
     * @param failed states that mean that it will not, with commas between
     * @param signatureHeader header with the HMAC-SHA256 of the body
     * @param timeHeader header whose value is appended to the body before it is signed; may be empty
     */
    record Reports(
            String idPath,
            String statePath,
            String delivered,
            String failed,
            String signatureHeader,
            String timeHeader) {

        static final Reports NONE = new Reports("id", "status", "delivered", "failed", "X-Signature", "");
    }

    /**
     * The WhatsApp Cloud API.
     *
     * @param address where it answers
     * @param apiVersion for example {@code v24.0}
     * @param phoneNumberId Meta's id of the office's number
     * @param prefix before the names of the templates that Meta approved
     * @param language code of their language
     * @param cost rupiah for each message
     */
    record WhatsApp(
            boolean on,
            String address,
            String apiVersion,
            String phoneNumberId,
            String prefix,
            String language,
            long cost) {

        static final WhatsApp NONE =
                new WhatsApp(false, "https://graph.facebook.com", "v24.0", "", "pendapa_", "id", 0);
    }
}
