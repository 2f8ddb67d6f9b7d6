package stockroom.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import stockroom.local.sample.PurchasingTour;
import stockroom.local.sample.SampleShop;
import stockroom.local.sample.SampleSize;
import stockroom.local.sample.ServiceTour;
import stockroom.local.sample.TourEnding;
import stockroom.testkit.Daemons;
import stockroom.testkit.template.Template;
import sun.misc.Signal;

/** Starts the whole stack: {@code mvn -q -Plocal compile exec:java}. Ctrl-C ends it, and breaks off a tour, which is no success. */
public final class Main {
    private static final int FAILED = 1;
    private static final long LEAST_HEAP = 400L << 20;
    private static final long LONGEST_END_NANOS = 3_000_000_000L;

    private Main() {}

    /** Everything is caught here: Maven would swallow the exception and wait for DynamoDB Local's threads for ever. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        StillToDo left = new StillToDo();
        for (String signal : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(signal), received -> breakOff(console, left));
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> giveUpWithoutMemory(console, failure));
        try {
            start(console, left);
        } catch (Throwable failure) {
            giveUpWithoutMemory(console, failure);
            console.println("Stockroom can't start: " + reason(failure));
            end(FAILED);
        }
        new CountDownLatch(1).await();
    }

    private static void start(PrintStream console, StillToDo left) {
        long began = System.nanoTime();
        if (Runtime.getRuntime().maxMemory() < LEAST_HEAP) {
            throw new OutOfMemoryError("the heap is too small");
        }
        LocalOptions options = LocalOptions.of(System.getProperties());
        System.setOut(new PrintStream(new Errors(console), true, StandardCharsets.UTF_8));
        if (options.isTour()) {
            left.is("the whole tour");
        }
        Template template = Template.ofThisProject();
        LocalShop shop = LocalShop.start(template, options, "", console);
        if (options.isTour()) {
            tour(options, shop, console, left);
            return;
        }
        options.sample().ifPresent(size -> SampleShop.load(size, shop.api(), console));
        shop.open();
        Welcome.print(console, template, shop, began);
    }

    private static void tour(LocalOptions options, LocalShop shop, PrintStream console, StillToDo left) {
        SampleSize size = options.sample().orElseThrow();
        TourEnding ending = options.isPurchasingTour()
                ? PurchasingTour.run(size, shop.api(), console, left)
                : ServiceTour.run(size, shop.api(), console, left);
        end(ending == TourEnding.WHOLE ? 0 : FAILED);
    }

    private static void breakOff(PrintStream console, StillToDo left) {
        left.words().ifPresent(what -> console.println("Broken off. Not finished: " + what + "."));
        end(left.words().isEmpty() ? 0 : FAILED);
    }

    /** Shutdown hooks remove what libraries left in the temporary folder; one that hangs is not waited for. */
    private static void end(int code) {
        Daemons.named("end")
                .newThread(() -> {
                    LockSupport.parkNanos(LONGEST_END_NANOS);
                    Runtime.getRuntime().halt(code);
                })
                .start();
        System.exit(code);
    }

    private static void giveUpWithoutMemory(PrintStream console, Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            console.println("Stockroom needs more memory: raise -Xmx in .mvn/jvm.config to 2g or more ("
                    + failure.getMessage() + ")");
            Runtime.getRuntime().halt(FAILED);
        }
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || failure instanceof Error ? failure.toString() : message;
    }
}
