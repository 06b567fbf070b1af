package tocsin.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/**
 * Makes a number whose exponent is beyond that of any {@link java.math.BigDecimal}, such as {@code 1e9999999999}, an
 * error of the JSON. Jackson lets the {@link NumberFormatException} through, as if it were a flaw of the program.
 */
final class ReadableNumbers extends SimpleModule {

    private static final long serialVersionUID = 1L;

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Trees());
    }

    private static final class Trees extends Deserializers.Base {
        @Override
        public JsonDeserializer<?> findTreeNodeDeserializer(
                Class<? extends JsonNode> type, DeserializationConfig config, BeanDescription bean) {
            return new Tree(JsonNodeDeserializer.getDeserializer(type));
        }
    }

    private static final class Tree extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        Tree(JsonDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new Tree(delegate);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return super.deserialize(parser, context);
            } catch (NumberFormatException outOfRange) {
                throw new JsonParseException(parser, "A number is too large or too small to be read", outOfRange);
            }
        }
    }
}
