package stockroom.notification;

/**
 * Where letters go out, and as whom.
 *
 * @param encryption STARTTLS, without which nothing is sent, or NONE, for a server on this machine
 * @param from the address that letters come from
 */
record MailServer(String host, int port, String encryption, String user, String password, String from) {
    private static final String NONE = "NONE";

    boolean isEncrypted() {
        return !encryption.equals(NONE);
    }

    /** What stands behind the at sign of {@link #from}. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** Without the password, should anybody print it. */
    @Override
    public String toString() {
        return user + " at " + host + ":" + port;
    }
}
