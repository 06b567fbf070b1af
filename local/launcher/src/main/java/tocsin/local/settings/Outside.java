package tocsin.local.settings;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which parts are real outside ones, and so are not started. Quarkus' standard variables say so, and reach the
 * services as they are.
 *
 * @param environment the launcher's own environment
 */
public record Outside(Map<String, String> environment) {

    /** Where an outside database is. */
    public static final String DATABASE = "QUARKUS_DATASOURCE_REACTIVE_URL";

    /** Where an outside broker is. */
    public static final String BROKER = "AMQP_HOST";

    /** Where an outside SMTP server is. */
    public static final String MAIL = "QUARKUS_MAILER_HOST";

    /** Where an outside OpenID Connect provider is, which issues the tokens. */
    public static final String ISSUER = "QUARKUS_OIDC_AUTH_SERVER_URL";

    /** Whether the database is an outside one. */
    public boolean database() {
        return environment.containsKey(DATABASE);
    }

    /** Whether the broker is an outside one. */
    public boolean broker() {
        return environment.containsKey(BROKER);
    }

    /** Whether mail goes to an outside SMTP server. */
    public boolean mail() {
        return environment.containsKey(MAIL);
    }

    /** Whether tokens come from an outside issuer. */
    public boolean issuer() {
        return environment.containsKey(ISSUER);
    }

    /** The value of a variable, or what holds without it. */
    public String get(String variable, String otherwise) {
        return environment.getOrDefault(variable, otherwise);
    }

    /** Everything that listens on this machine because of us. */
    public Set<Listener> listeners() {
        Set<Listener> listeners = EnumSet.allOf(Listener.class);
        if (database()) {
            listeners.remove(Listener.POSTGRES);
        }
        if (broker()) {
            listeners.remove(Listener.AMQP);
        }
        if (mail()) {
            listeners.remove(Listener.SMTP);
        }
        return listeners;
    }
}
