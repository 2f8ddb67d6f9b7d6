package stockroom.local;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import stockroom.local.sample.SampleSize;

/**
 * What the command line chose.
 *
 * @param port of the API
 * @param controlPort beside it
 * @param sampleName none, small or full
 * @param tourName none, purchasing or service
 */
public record LocalOptions(int port, int controlPort, String sampleName, String tourName) {
    static final String PORT = "stockroom.port";
    static final String CONTROL_PORT = "stockroom.control.port";

    private static final String SAMPLE = "stockroom.sample";
    private static final String TOUR = "stockroom.tour";
    private static final String NONE = "none";
    private static final String PURCHASING = "purchasing";
    private static final String SERVICE = "service";
    private static final String ANY_FREE = "0";

    /** @throws IllegalArgumentException saying which property is wrong and what it may be */
    static LocalOptions of(Properties properties) {
        String tour = properties.getProperty(TOUR, NONE);
        boolean staysUp = tour.equals(NONE);
        LocalOptions options = new LocalOptions(
                port(properties, PORT, staysUp ? "8080" : ANY_FREE),
                port(properties, CONTROL_PORT, staysUp ? "8081" : ANY_FREE),
                properties.getProperty(SAMPLE, staysUp ? "small" : "full"),
                tour);
        if (!List.of(NONE, PURCHASING, SERVICE).contains(tour)) {
            throw new IllegalArgumentException("-D" + TOUR + " must be none, purchasing or service, not " + tour);
        }
        if (options.sample().isEmpty() && !options.sampleName().equals(NONE)) {
            throw new IllegalArgumentException(
                    "-D" + SAMPLE + " must be none, small or full, not " + options.sampleName());
        }
        if (options.isTour() && options.sample().isEmpty()) {
            throw new IllegalArgumentException("-D" + TOUR + " needs a sample: leave out -D" + SAMPLE);
        }
        if (options.port() == options.controlPort() && options.port() != 0) {
            throw new IllegalArgumentException("-D" + PORT + " and -D" + CONTROL_PORT + " must differ");
        }
        return options;
    }

    /** A shop on these ports, with nothing in it. */
    public static LocalOptions empty(int port, int controlPort) {
        return new LocalOptions(port, controlPort, NONE, NONE);
    }

    /** Whether the shop runs only to show something, and ends then. */
    boolean isTour() {
        return !tourName.equals(NONE);
    }

    /** Whether that is how it buys. */
    boolean isPurchasingTour() {
        return tourName.equals(PURCHASING);
    }

    /** The sample to load; empty for none. */
    Optional<SampleSize> sample() {
        return sampleName.equals(NONE) ? Optional.empty() : SampleSize.of(sampleName);
    }

    private static int port(Properties properties, String name, String otherwise) {
        String text = properties.getProperty(name, otherwise);
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("-D" + name + " must be a port, a number up to 65535, not " + text);
    }
}
