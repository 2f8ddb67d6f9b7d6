package stockroom.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The events of the folder {@code events/}: one real sample per source, as AWS hands it to a function. */
public final class SampleEvents {
    private SampleEvents() {}

    /** @param name the file's name without its ending, such as {@code http-order} */
    public static byte[] bytes(String name) {
        return file(name + ".json");
    }

    /** @param name the file's name, such as {@code bank-statement.csv} */
    public static byte[] file(String name) {
        try {
            return Files.readAllBytes(folder().resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read the sample event " + name, unreadable);
        }
    }

    private static Path folder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("template.yaml"))) {
                return folder.resolve("events");
            }
        }
        throw new IllegalStateException("template.yaml is neither here nor above: run Maven inside the project");
    }
}
