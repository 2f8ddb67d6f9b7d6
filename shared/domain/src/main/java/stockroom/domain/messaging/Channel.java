package stockroom.domain.messaging;

/** By which way a message goes to somebody outside (R61). */
public enum Channel {
    EMAIL,
    SMS
}
