package stockroom.bench.start;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One function that can be started again and again, by the runtime client that Lambda starts Java functions with, and with the options that
 * Lambda gives its Java runtimes.
 *
 * @param handler its class
 * @param event the file with its first request
 * @param folder for what it says
 */
record Start(Package files, String handler, Path event, Map<String, String> environment, Path folder) {
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final long PATIENCE_SECONDS = 60;

    /** What Lambda says of the function, as far as the runtime insists on it. */
    private static final Map<String, String> LAMBDA = Map.of(
            "AWS_LAMBDA_FUNCTION_NAME", "bench",
            "AWS_LAMBDA_FUNCTION_VERSION", "1",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
            "AWS_LAMBDA_LOG_GROUP_NAME", "bench",
            "AWS_LAMBDA_LOG_STREAM_NAME", "bench");

    /**
     * What a start took, in milliseconds.
     *
     * @param toFirstAnswer from the process's start
     * @param first from the first event's hand-over to its answer
     * @param second the same for the same event again
     */
    record Took(double toFirstAnswer, double first, double second) {}

    Took run(String... options) {
        return run(List.of(options), Map.of());
    }

    /** With what SnapStart lets it do before the snapshot; without the snapshot itself, which only AWS takes. */
    Took runPrimed() {
        return run(
                List.of("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac"),
                Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));
    }

    private Took run(List<String> options, Map<String, String> more) {
        Path said = folder.resolve("said.txt");
        try (RuntimeApi api = new RuntimeApi(event)) {
            ProcessBuilder builder = new ProcessBuilder(command(options))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            builder.environment().putAll(LAMBDA);
            builder.environment().putAll(more);
            builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
            builder.environment().put("LAMBDA_TASK_ROOT", folder.toString());
            long began = System.nanoTime();
            Process process = builder.start();
            boolean answered = api.awaitAnswers(PATIENCE_SECONDS);
            // Ends as it would on Lambda: asked to, so that it may still write an archive of its classes.
            process.destroy();
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!answered) {
                throw new IllegalStateException(handler + " gave no answer: " + Files.readString(said));
            }
            return new Took(
                    (api.answered(0) - began) / NANOS_OF_A_MILLI,
                    (api.answered(0) - api.fetched(0)) / NANOS_OF_A_MILLI,
                    (api.answered(1) - api.fetched(1)) / NANOS_OF_A_MILLI);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while " + handler + " was starting", stopped);
        }
    }

    private List<String> command(List<String> options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx700m"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                files.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                AWSLambda.class.getName(),
                handler));
        return command;
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
