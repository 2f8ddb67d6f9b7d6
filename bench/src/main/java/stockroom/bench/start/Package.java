package stockroom.bench.start;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A class path of archives alone, as an AppCDS archive needs it: a function's zip, the jars inside it, and Lambda's runtime for Java. */
record Package(List<Path> classPath) {
    /** The runtime with a handler that does nothing. */
    static Package ofHello(Path folder) {
        return new Package(
                Stream.concat(Stream.of(hello(folder)), runtime().stream()).toList());
    }

    /** A deployed function, its jars unpacked into this folder. */
    static Package ofZip(Path zip, Path folder) {
        List<Path> path = new ArrayList<>();
        path.add(zip);
        try (ZipFile content = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = content.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".jar")) {
                    Path jar = folder.resolve(entry.getName().replaceAll(".*/", ""));
                    try (InputStream bytes = content.getInputStream(entry)) {
                        Files.copy(bytes, jar);
                    }
                    path.add(jar);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        path.addAll(runtime());
        return new Package(List.copyOf(path));
    }

    /** What Lambda brings with it. */
    private static List<Path> runtime() {
        return Stream.of(AWSLambda.class, Context.class, PojoSerializer.class)
                .map(Package::jarOf)
                .toList();
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static Path hello(Path folder) {
        Path jar = folder.resolve("hello.jar");
        String name = Hello.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(file);
                InputStream bytes = Hello.class.getClassLoader().getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException("no class file of " + name);
            }
            archive.putNextEntry(new JarEntry(name));
            bytes.transferTo(archive);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return jar;
    }
}
