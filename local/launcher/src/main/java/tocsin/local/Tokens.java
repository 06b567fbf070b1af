package tocsin.local;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tocsin.local.embedded.TokenIssuer;
import tocsin.local.settings.DataFolder;
import tocsin.local.settings.Failure;
import tocsin.local.settings.Outside;

/**
 * Who issues the tokens of a run. Both are empty where that is an outside issuer.
 *
 * @param issuer signs them with the key of the data folder
 * @param administrator a token that may do everything, for {@link #OF_ADMINISTRATOR_GOOD_FOR} from the start of the run
 */
record Tokens(Optional<TokenIssuer> issuer, Optional<String> administrator) {

    /** Longer than anybody lets a local run go on without starting it anew, which gives another token. */
    static final Duration OF_ADMINISTRATOR_GOOD_FOR = Duration.ofDays(30);

    /** Makes the folder's key where it has none, unless tokens come from an outside issuer. */
    static Tokens of(DataFolder folder, Outside outside) throws Failure {
        if (outside.issuer()) {
            return new Tokens(Optional.empty(), Optional.empty());
        }
        TokenIssuer issuer = issuer(folder);
        String administrator =
                issuer.token("local administrator", Set.of("administrator"), Set.of(), OF_ADMINISTRATOR_GOOD_FOR);
        return new Tokens(Optional.of(issuer), Optional.of(administrator));
    }

    /** The issuer whose key a folder has; the key is made where it has none. */
    static TokenIssuer issuer(DataFolder folder) throws Failure {
        try {
            return TokenIssuer.keptIn(folder.tokenKey());
        } catch (IOException cause) {
            throw Failure.because("there is no key to sign tokens with", cause);
        }
    }
}
