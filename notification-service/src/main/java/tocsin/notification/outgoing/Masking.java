package tocsin.notification.outgoing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Takes secrets out of what others say, as they are and in Base64: not every server keeps to itself what it hears. */
public final class Masking {

    private static final String MASK = "***";
    private static final int SHORTEST = 4;

    private final List<String> forms;

    /** A mask for these; what is shorter than 4 characters is in too many words to be taken out. */
    public Masking(Set<String> secrets) {
        this.forms = secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .flatMap(secret -> Stream.of(secret, base64(secret)))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** The same without the secrets. */
    public String of(String said) {
        String masked = said;
        for (String form : forms) {
            masked = masked.replace(form, MASK);
        }
        return masked;
    }

    private static String base64(String secret) {
        return Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }
}
