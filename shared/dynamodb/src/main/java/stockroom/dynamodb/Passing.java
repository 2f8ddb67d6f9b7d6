package stockroom.dynamodb;

import software.amazon.awssdk.core.exception.SdkException;

/** Tells failures of the infrastructure, which pass and are worth another try, from bugs, which don't. */
public final class Passing {
    private Passing() {}

    public static boolean is(Throwable failure) {
        return failure instanceof Busy || failure instanceof SdkException;
    }
}
