package stockroom.local.sample;

/** The sample can't go on: the shop answered what it never should. The message says to what and with which words. */
public final class SampleFailed extends RuntimeException {
    SampleFailed(String message) {
        super(message);
    }

    SampleFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
