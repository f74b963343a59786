package id.pendapa.notifications.delivery;

/** A message was certainly not sent and is tried again after a pause. */
class DeliveryDelayedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryDelayedException(long message) {
        super("Message " + message + " is tried again later.");
    }
}
