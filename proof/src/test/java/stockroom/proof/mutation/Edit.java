package stockroom.proof.mutation;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * A mistake in a method, as a small change of its bytecode that leaves the stack as it was.
 *
 * <p>Source: <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-6.html">the instruction set of the JVM</a>.
 */
@FunctionalInterface
interface Edit {
    /** @param made called when the place of the mistake was found */
    MethodVisitor in(MethodVisitor next, Runnable made);

    /** Both mistakes in one method. */
    default Edit and(Edit other) {
        return (next, made) -> in(other.in(next, made), made);
    }

    /** A step of a fluent builder is left out: its arguments go, and what it was called on stays. */
    static Edit without(String call) {
        return call(call, (next, type) -> popArguments(next, type));
    }

    /** A call with an answer of true or false, or a number, is not made: it answers this. */
    static Edit answering(String call, int answer) {
        return call(call, (next, type) -> {
            popArguments(next, type);
            next.visitInsn(Opcodes.POP);
            next.visitInsn(Opcodes.ICONST_0 + answer);
        });
    }

    /** A call is not made: it answers nothing, as this JDK type makes it with its static method without arguments. */
    static Edit answeringNothing(String call, Class<?> type, String nothing) {
        String owner = Type.getInternalName(type);
        String descriptor = "()" + Type.getDescriptor(type);
        return call(call, (next, arguments) -> {
            popArguments(next, arguments);
            next.visitInsn(Opcodes.POP);
            next.visitMethodInsn(Opcodes.INVOKESTATIC, owner, nothing, descriptor, type.isInterface());
        });
    }

    /** The n-th thing that is added to a list is not added, counted from 1. */
    static Edit notAdding(int which) {
        return (next, made) -> new MethodVisitor(Opcodes.ASM9, next) {
            private int seen;

            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
                if (name.equals("add") && owner.equals("java/util/List") && ++seen == which) {
                    made.run();
                    popArguments(mv, descriptor);
                    mv.visitInsn(Opcodes.POP);
                    mv.visitInsn(Opcodes.ICONST_1);
                } else {
                    super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
                }
            }
        };
    }

    /** One comparison is another, as {@link Opcodes} name them. */
    static Edit jumping(int from, int to) {
        return (next, made) -> new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitJumpInsn(int opcode, Label label) {
                if (opcode == from) {
                    made.run();
                }
                super.visitJumpInsn(opcode == from ? to : opcode, label);
            }
        };
    }

    /** One instruction is another of the same effect on the stack. */
    static Edit replacing(int from, int to) {
        return (next, made) -> new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitInsn(int opcode) {
                if (opcode == from) {
                    made.run();
                }
                super.visitInsn(opcode == from ? to : opcode);
            }
        };
    }

    /** Every call of this name is made otherwise. */
    private static Edit call(String call, Otherwise otherwise) {
        return (next, made) -> new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
                if (name.equals(call)) {
                    made.run();
                    otherwise.visit(mv, descriptor);
                } else {
                    super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
                }
            }
        };
    }

    /** What stands in the place of a call. */
    @FunctionalInterface
    interface Otherwise {
        void visit(MethodVisitor next, String descriptor);
    }

    private static void popArguments(MethodVisitor next, String descriptor) {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        for (int i = arguments.length - 1; i >= 0; i--) {
            next.visitInsn(arguments[i].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
    }
}
