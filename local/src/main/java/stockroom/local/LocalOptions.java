package stockroom.local;

import java.util.Optional;
import java.util.Properties;
import stockroom.local.sample.SampleSize;

/**
 * What the command line chose.
 *
 * @param port of the API
 * @param controlPort beside it
 * @param sampleName none, small or full
 */
public record LocalOptions(int port, int controlPort, String sampleName) {
    static final String PORT = "stockroom.port";
    static final String CONTROL_PORT = "stockroom.control.port";

    private static final String SAMPLE = "stockroom.sample";
    private static final String NO_SAMPLE = "none";

    /** @throws IllegalArgumentException saying which property is wrong and what it may be */
    static LocalOptions of(Properties properties) {
        LocalOptions options = new LocalOptions(
                port(properties, PORT, "8080"),
                port(properties, CONTROL_PORT, "8081"),
                properties.getProperty(SAMPLE, "small"));
        if (options.sample().isEmpty() && !options.sampleName().equals(NO_SAMPLE)) {
            throw new IllegalArgumentException(
                    "-D" + SAMPLE + " must be none, small or full, not " + options.sampleName());
        }
        if (options.port() == options.controlPort() && options.port() != 0) {
            throw new IllegalArgumentException("-D" + PORT + " and -D" + CONTROL_PORT + " must differ");
        }
        return options;
    }

    /** The sample to load; empty for none. */
    Optional<SampleSize> sample() {
        return sampleName.equals(NO_SAMPLE) ? Optional.empty() : SampleSize.of(sampleName);
    }

    private static int port(Properties properties, String name, String otherwise) {
        String text = properties.getProperty(name, otherwise);
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("-D" + name + " must be a port, a number up to 65535, not " + text);
    }
}
