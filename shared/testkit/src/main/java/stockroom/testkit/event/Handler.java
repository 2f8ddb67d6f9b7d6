package stockroom.testkit.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import stockroom.lambda.Surroundings;
import stockroom.testkit.template.FunctionSpec;

/** A function's entry point, made by reflection as Lambda makes it. */
public final class Handler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RequestStreamHandler handler;

    private Handler(RequestStreamHandler handler) {
        this.handler = handler;
    }

    /** @throws IllegalStateException naming the function that can't be made */
    public static Handler of(FunctionSpec spec, Surroundings surroundings) {
        try {
            Class<?> type = Class.forName(spec.handler());
            return new Handler((RequestStreamHandler)
                    type.getConstructor(Surroundings.class).newInstance(surroundings));
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(
                    spec.name() + " can't start: " + failed.getTargetException().getMessage(),
                    failed.getTargetException());
        } catch (ReflectiveOperationException | ClassCastException missing) {
            throw new IllegalStateException(
                    "template.yaml names " + spec.handler() + " as the handler of " + spec.name()
                            + ": it must be a RequestStreamHandler with a public constructor that takes Surroundings ("
                            + missing + ")",
                    missing);
        }
    }

    /** @throws IOException as the handler does, whatever else it throws is thrown too */
    public JsonNode call(JsonNode event, Context context) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(JSON.writeValueAsBytes(event)), output, context);
        return output.size() == 0 ? JSON.nullNode() : JSON.readTree(output.toByteArray());
    }
}
