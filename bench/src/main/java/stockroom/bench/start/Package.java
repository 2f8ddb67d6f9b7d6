package stockroom.bench.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A class path of archives alone, as an AppCDS archive needs it: a function's zip, the jars inside it, and the bench's own starter. */
record Package(List<Path> classPath) {
    private static final List<Class<?>> STARTER = List.of(FirstAnswer.class, Hello.class, OneInvocation.class);

    /** The starter with nothing but Lambda's interfaces. */
    static Package ofHello(Path folder, Path lambdaInterfaces) {
        return new Package(List.of(starter(folder), lambdaInterfaces));
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
        path.add(starter(folder));
        return new Package(List.copyOf(path));
    }

    private static Path starter(Path folder) {
        Path jar = folder.resolve("starter.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(file)) {
            for (Class<?> type : STARTER) {
                String name = type.getName().replace('.', '/') + ".class";
                archive.putNextEntry(new JarEntry(name));
                try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
                    if (bytes == null) {
                        throw new IOException("no class file of " + name);
                    }
                    bytes.transferTo(archive);
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return jar;
    }
}
