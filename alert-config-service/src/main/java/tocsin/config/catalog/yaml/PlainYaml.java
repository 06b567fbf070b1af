package tocsin.config.catalog.yaml;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;

/**
 * YAML of which nothing is read as something else: an alias, which the parser shows as the text of its name, is refused, and so
 * are anchors, tags and merge keys. What begins with a plus is a telephone number.
 */
final class PlainYaml extends JsonParserDelegate {

    private final YAMLParser yaml;

    PlainYaml(YAMLParser yaml) {
        super(yaml);
        this.yaml = yaml;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = yaml.nextToken();
        if (token == null) {
            return null;
        }
        if (yaml.isCurrentAlias()) {
            throw refused("aliases (*name)");
        }
        if (yaml.getObjectId() != null) {
            throw refused("anchors (&name)");
        }
        if (yaml.getTypeId() != null) {
            throw refused("tags (!name)");
        }
        if (token == JsonToken.FIELD_NAME && yaml.currentName().equals("<<")) {
            throw refused("merge keys (<<)");
        }
        return currentToken();
    }

    private JsonParseException refused(String what) {
        return new JsonParseException(this, "This is read without " + what + ": write out what is meant");
    }

    @Override
    public JsonToken currentToken() {
        return seen(yaml.currentToken());
    }

    @Override
    public JsonToken getCurrentToken() {
        return currentToken();
    }

    @Override
    public int currentTokenId() {
        JsonToken token = currentToken();
        return token == null ? 0 : token.id();
    }

    @Override
    public boolean hasToken(JsonToken token) {
        return currentToken() == token;
    }

    @Override
    public boolean hasTokenId(int id) {
        return currentTokenId() == id;
    }

    private JsonToken seen(JsonToken token) {
        return token != null && token.isNumeric() && startsWithPlus() ? JsonToken.VALUE_STRING : token;
    }

    private boolean startsWithPlus() {
        try {
            return yaml.getText().startsWith("+");
        } catch (IOException impossible) {
            throw new IllegalStateException("The text of a token that was read is there", impossible);
        }
    }
}
