package tocsin.local.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.embedded.TokenIssuer;
import tocsin.local.settings.DataFolder;
import tocsin.local.settings.Listener;
import tocsin.local.settings.Outside;
import tocsin.local.settings.Ports;

/**
 * What the services are told through their environment: where to listen, where the embedded parts are, and whose tokens to
 * trust. Of a part that is an outside one they are told nothing, as the launcher's own environment, which they inherit,
 * names it.
 *
 * @param ports who listens where
 * @param outside which parts are outside ones
 * @param folder where their logs go
 * @param issuer of the tokens that they trust, and of those that they bear; empty where it is an outside one
 */
public record ServiceEnvironment(Ports ports, Outside outside, DataFolder folder, Optional<TokenIssuer> issuer) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String CONFIRM = "TOCSIN_RECIPIENTS_CONFIRM";
    private static final String CONFIRMATIONS = "TOCSIN_CONFIRMATIONS_URL";

    /** The variables of a service. */
    public Map<String, String> of(Service service) {
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_HTTP_HOST", LOOPBACK);
        variables.put("QUARKUS_HTTP_PORT", port(service.listener()));
        variables.put("TOCSIN_CONFIG_URL", "http://" + LOOPBACK + ":" + port(Listener.CONFIG));
        variables.put("TOCSIN_SAMPLER_URL", "http://" + LOOPBACK + ":" + port(Listener.SAMPLER));
        variables.put("TOCSIN_NOTIFICATION_URL", "http://" + LOOPBACK + ":" + port(Listener.NOTIFICATION));
        // Nobody else's mail goes out from here: who wants to see strangers being asked says so.
        variables.put(CONFIRM, outside.get(CONFIRM, "false"));
        variables.put(
                CONFIRMATIONS,
                outside.get(
                        CONFIRMATIONS, "http://" + LOOPBACK + ":" + port(Listener.GATEWAY) + "/api/v1/confirmations"));
        if (!outside.database()) {
            variables.put(
                    "QUARKUS_DATASOURCE_REACTIVE_URL",
                    "postgresql://" + LOOPBACK + ":" + port(Listener.POSTGRES) + "/" + EmbeddedDatabase.NAME);
        }
        if (!outside.broker()) {
            variables.put("AMQP_HOST", LOOPBACK);
            variables.put("AMQP_PORT", port(Listener.AMQP));
        }
        if (!outside.mail()) {
            variables.put("QUARKUS_MAILER_HOST", LOOPBACK);
            variables.put("QUARKUS_MAILER_PORT", port(Listener.SMTP));
        }
        issuer.ifPresent(ours -> variables.putAll(ours.variables(service.module())));
        return variables;
    }

    /** The file that takes what a service writes. */
    public Path log(Service service) {
        return folder.log(service.module());
    }

    private String port(Listener listener) {
        return Integer.toString(ports.of(listener));
    }
}
