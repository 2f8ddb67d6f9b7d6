package stockroom.bench.start;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One function that can be started again and again, with the options that Lambda gives its Java runtimes.
 *
 * @param handler its class
 * @param event the file with its first request
 */
record Start(Package files, String handler, Path event, Map<String, String> environment) {
    private static final double NANOS_OF_A_MILLI = 1e6;

    /**
     * What a start took, in milliseconds.
     *
     * @param toFirstAnswer from the process's start
     * @param first request alone
     * @param second the same request again
     */
    record Took(double toFirstAnswer, double first, double second) {}

    Took run(String... options) {
        return run(List.of(options), List.of());
    }

    /** The same of a process that was primed as it is before SnapStart's snapshot. */
    Took runPrimed() {
        return run(List.of(), List.of(FirstAnswer.PRIMED));
    }

    private Took run(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx700m"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                files.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                FirstAnswer.class.getName(),
                handler,
                event.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            long began = System.nanoTime();
            return took(builder.start(), began);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    private Took took(Process process, long began) throws IOException {
        StringBuilder said = new StringBuilder();
        double answered = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.equals(FirstAnswer.MARK + "answered")) {
                    answered = (System.nanoTime() - began) / NANOS_OF_A_MILLI;
                } else if (line.startsWith(FirstAnswer.MARK)) {
                    String[] millis = line.substring(FirstAnswer.MARK.length()).split(" ");
                    return new Took(answered, Double.parseDouble(millis[0]), Double.parseDouble(millis[1]));
                }
            }
        }
        throw new IllegalStateException(handler + " gave no answer: " + said);
    }

    /** How many classes it loads until it ends. */
    long classes(Path log) {
        run("-Xlog:class+load:file=" + log);
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: ")).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
