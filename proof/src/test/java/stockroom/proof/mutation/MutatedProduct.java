package stockroom.proof.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** The whole product and its simulation, loaded anew with one mistake in it. Libraries, and the model of AWS, are those of the test. */
final class MutatedProduct extends ClassLoader {
    private static final String OURS = "stockroom.";
    private static final List<String> SHARED = List.of("stockroom.testkit.model.", "stockroom.testkit.template.");

    private final Mutation mutation;
    private final AtomicInteger made = new AtomicInteger();

    MutatedProduct(Mutation mutation) {
        super(MutatedProduct.class.getClassLoader());
        this.mutation = mutation;
    }

    /** How many places of the class were changed; 0 when it was never loaded or the place is gone. */
    int made() {
        return made.get();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS) || SHARED.stream().anyMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = bytes(name);
        byte[] code = name.equals(mutation.type()) ? mutated(bytes) : bytes;
        return defineClass(name, code, 0, code.length);
    }

    private byte[] bytes(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] mutated(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                        boolean meant =
                                name.equals(mutation.method()) || name.startsWith("lambda$" + mutation.method() + "$");
                        return meant ? mutation.edit().in(next, made::incrementAndGet) : next;
                    }
                },
                0);
        return writer.toByteArray();
    }
}
