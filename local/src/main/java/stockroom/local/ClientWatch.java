package stockroom.local;

/** Stands between the functions and their AWS clients, to measure or to record. */
@FunctionalInterface
public interface ClientWatch {
    /** Watches nothing. */
    ClientWatch NOBODY = new ClientWatch() {
        @Override
        public <T> T watch(Class<T> type, T client) {
            return client;
        }
    };

    /** A client that behaves like this one. */
    <T> T watch(Class<T> type, T client);
}
