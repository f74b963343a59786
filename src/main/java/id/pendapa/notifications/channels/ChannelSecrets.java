package id.pendapa.notifications.channels;

/**
 * What the channels are opened with. Kept sealed, never shown, never printed; empty where there is none.
 *
 * @param sms value of the gateway's header
 * @param smsReports signs the gateway's reports
 * @param token of the WhatsApp Cloud API
 * @param appSecret signs its reports
 * @param verifyToken proves to us that it is our app that asks for the challenge
 */
record ChannelSecrets(String sms, String smsReports, String token, String appSecret, String verifyToken) {

    static final ChannelSecrets NONE = new ChannelSecrets("", "", "", "", "");

    @Override
    public String toString() {
        return "ChannelSecrets[•••]";
    }
}
