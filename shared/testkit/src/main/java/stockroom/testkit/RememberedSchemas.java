package stockroom.testkit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccessJob;
import software.amazon.dynamodb.services.local.shared.access.sqlite.TableSchemaInfo;

/**
 * Lets DynamoDB Local parse each table's schema once: by itself it parses the same JSON at every read and write of an item, which took half of
 * its storage's time. Nobody changes a schema here once its table is made, so all may share what was parsed.
 */
final class RememberedSchemas extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    private RememberedSchemas() {}

    /** Must be called before the first table is made. */
    static void install() {
        try {
            Field field = SQLiteDBAccessJob.class.getDeclaredField("MAPPER");
            field.setAccessible(true);
            ObjectMapper mapper = (ObjectMapper) field.get(null);
            mapper.getFactory().enable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
            mapper.registerModule(new SimpleModule().setDeserializerModifier(new RememberedSchemas()));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("this DynamoDB Local parses schemas in another way", changed);
        }
    }

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        return description.getBeanClass() == TableSchemaInfo.class ? new Remembering(deserializer) : deserializer;
    }

    private static final class Remembering extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        private final transient Map<ByteBuffer, Object> parsed = new ConcurrentHashMap<>();

        Remembering(JsonDeserializer<?> parser) {
            super(parser);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> parser) {
            return new Remembering(parser);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentTokenLocation().contentReference().getRawContent() instanceof byte[] json) {
                ByteBuffer key = ByteBuffer.wrap(json);
                Object known = parsed.get(key);
                if (known == null) {
                    known = super.deserialize(parser, context);
                    parsed.put(key, known);
                }
                return known;
            }
            return super.deserialize(parser, context);
        }
    }
}
