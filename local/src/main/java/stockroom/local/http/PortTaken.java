package stockroom.local.http;

/** Somebody else listens on the port. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(int port, String property, Throwable cause) {
        super(
                "port " + port + " is taken by another program: stop that one, or choose another port with -D"
                        + property + "=…",
                cause);
    }
}
