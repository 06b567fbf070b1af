package tocsin.local.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Bodies for one kind of document: the contract's own examples of it, with one to four things changed. Some are still good;
 * some are not even JSON.
 */
final class Documents {

    private static final Path CONTRACTS = Path.of("..", "..", "docs", "contracts");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OUTSIDE = Pattern.compile("\"(slack\\+)?https://[^\"]*\"|\"pushover:[^\"]*\"");
    private static final int MOST_CHANGES = 4;

    private final List<JsonNode> examples;
    private final List<String> names;

    private Documents(List<JsonNode> examples, List<String> names) {
        this.examples = examples;
        this.names = names;
    }

    /**
     * Documents of a kind.
     *
     * @param examples which examples of the contract, as a pattern of file names
     * @param schema the schema of them; its fields' names are put in as well
     */
    static Documents of(String examples, String schema) throws IOException {
        List<JsonNode> read = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(CONTRACTS.resolve("examples"), examples)) {
            for (Path file : files) {
                read.add(harmless(JSON.readTree(file.toFile())));
            }
        }
        if (read.isEmpty()) {
            throw new IllegalArgumentException("The contract has no examples " + examples);
        }
        Set<String> names = new TreeSet<>();
        collect(JSON.readTree(CONTRACTS.resolve("schemas").resolve(schema).toFile()), names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("The schema " + schema + " names no fields");
        }
        return new Documents(read, List.copyOf(names));
    }

    /** Nothing of this may leave the machine. */
    private static JsonNode harmless(JsonNode node) throws IOException {
        return JSON.readTree(OUTSIDE.matcher(node.toString()).replaceAll("\"noc@acme.example\""));
    }

    private static void collect(JsonNode schema, Set<String> names) {
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.forEach(part -> collect(part, names));
    }

    /** The bytes of a body. */
    byte[] next(Random random) {
        JsonNode document = example(random);
        int changes = random.nextInt(MOST_CHANGES + 1);
        for (int i = 0; i < changes; i++) {
            document = change(document, random);
        }
        byte[] bytes = bytes(document);
        return random.nextInt(6) == 0 ? damage(bytes, random) : bytes;
    }

    private JsonNode example(Random random) {
        JsonNode one = examples.get(random.nextInt(examples.size())).deepCopy();
        if (!one.isArray() && random.nextInt(10) == 0) {
            ArrayNode several = JSON.createArrayNode();
            for (int i = random.nextInt(4); i >= 0; i--) {
                several.add(examples.get(random.nextInt(examples.size())).deepCopy());
            }
            return several;
        }
        return one;
    }

    private static byte[] bytes(JsonNode document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree can always be written", impossible);
        }
    }

    /** Changes one place of a document. Returns what is to be used in place of it. */
    private JsonNode change(JsonNode document, Random random) {
        List<ContainerNode<?>> places = new ArrayList<>();
        gather(document, places);
        if (places.isEmpty()) {
            return Oddities.value(random);
        }
        ContainerNode<?> place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            change(object, random);
        } else {
            change((ArrayNode) place, random);
        }
        return document;
    }

    private static void gather(JsonNode node, List<ContainerNode<?>> places) {
        if (node instanceof ContainerNode<?> container) {
            places.add(container);
            container.forEach(child -> gather(child, places));
        }
    }

    private void change(ObjectNode object, Random random) {
        List<String> present = new ArrayList<>();
        object.fieldNames().forEachRemaining(present::add);
        boolean add = present.isEmpty() || random.nextInt(4) == 0;
        List<String> some = add ? names : present;
        String name = some.get(random.nextInt(some.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, anotherExamples(random));
            case 2 -> object.set(Oddities.text(random), object.path(name));
            default -> object.set(name, Oddities.value(random));
        }
    }

    private void change(ArrayNode array, Random random) {
        if (array.isEmpty() || random.nextInt(4) == 0) {
            array.add(random.nextBoolean() ? Oddities.value(random) : anotherExamples(random));
        } else if (random.nextBoolean()) {
            array.remove(random.nextInt(array.size()));
        } else {
            array.set(random.nextInt(array.size()), Oddities.value(random));
        }
    }

    /** A value of some other place, which is good there. */
    private JsonNode anotherExamples(Random random) {
        List<JsonNode> values = new ArrayList<>();
        examples.get(random.nextInt(examples.size())).forEach(values::add);
        return values.isEmpty()
                ? Oddities.value(random)
                : values.get(random.nextInt(values.size())).deepCopy();
    }

    /** Makes bytes of which perhaps no JSON is left, and perhaps no UTF-8. */
    private static byte[] damage(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
            case 0:
                return Arrays.copyOf(bytes, at);
            case 1:
                byte[] twice = Arrays.copyOf(bytes, bytes.length + at);
                System.arraycopy(bytes, 0, twice, bytes.length, at);
                return twice;
            case 2:
                byte[] noise = new byte[random.nextInt(64)];
                random.nextBytes(noise);
                return noise;
            default:
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                return flipped;
        }
    }
}
