package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPoliciesTest {

    private static final String COMPONENT = "app.kubernetes.io/component";

    @ParameterizedTest
    @MethodSource("tocsin.k8s.Chart#valueSets")
    void each_service_has_a_policy_for_both_directions_that_selects_its_pods(String values) {
        Rendered rendered = Chart.with(values);

        for (String component : List.of("config", "sampler", "notification")) {
            var policy = policy(rendered, component).getSpec();
            assertThat(policy.getPolicyTypes()).containsExactly("Ingress", "Egress");
            assertThat(policy.getPodSelector().getMatchLabels())
                    .isEqualTo(rendered.workload(component).selector());
        }
    }

    @Test
    void no_policy_is_there_where_the_values_want_none() {
        assertThat(Chart.with("networkPolicy.enabled", false).of(NetworkPolicy.class))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config | sampler, notification, test",
                "sampler | notification, test",
                "notification | sampler, test",
            })
    void a_service_is_asked_at_its_port_by_the_services_that_ask_it_by_callers_and_by_no_other(
            String component, String asking) {
        NetworkPolicyIngressRule rule = onlyIngress(Chart.with("everything"), component);

        assertThat(rule.getPorts()).singleElement().satisfies(port -> assertThat(port.getPort())
                .isEqualTo(new IntOrString("http")));
        assertThat(rule.getFrom().stream().map(NetworkPoliciesTest::peer))
                .containsExactly((asking + ", gateways {app=gateway}, 192.0.2.0/24").split(", "));
    }

    @Test
    void metrics_are_read_from_the_namespace_of_the_monitoring() {
        assertThat(onlyIngress(Chart.with("default"), "config").getFrom().stream()
                        .map(NetworkPoliciesTest::peer))
                .containsExactly("sampler", "notification", "test", "monitoring {}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "sampler", "notification"})
    void whom_a_service_asks_by_its_settings_it_may_reach_and_is_let_in_there(String component) {
        Rendered rendered = Chart.with("default");
        List<URI> asked = rendered.environment(component).values().stream()
                .filter(value -> value.startsWith("http://bell-tocsin-"))
                .map(URI::create)
                .toList();

        Map<String, String> reached = new HashMap<>(egress(rendered, component));
        reached.keySet().retainAll(List.of("config", "sampler", "notification"));

        assertThat(reached)
                .isEqualTo(asked.stream()
                        .collect(Collectors.toMap(
                                uri -> uri.getHost().replace("bell-tocsin-", ""), uri -> "" + uri.getPort())));
        assertThat(asked).allSatisfy(uri -> assertThat(
                        onlyIngress(rendered, uri.getHost().replace("bell-tocsin-", "")).getFrom().stream()
                                .map(NetworkPoliciesTest::peer))
                .contains(component));
    }

    @Test
    void a_service_reaches_the_parts_outside_at_their_ports_and_nothing_in_a_private_network() {
        String internet = "0.0.0.0/0 but private ones, ::/0 but private ones";

        assertThat(egress(Chart.with("default"), "config"))
                .isEqualTo(Map.of("anywhere", "53 53 5432 5672", internet, "443"));
        assertThat(egress(Chart.with("default"), "notification"))
                .isEqualTo(Map.of(
                        "anywhere", "53 53 5432 5672 587", internet, "443 443", "config", "8081", "sampler", "8082"));
    }

    @Test
    void the_parts_outside_are_reached_where_the_values_say_and_nowhere_else() {
        assertThat(egress(Chart.with("everything"), "notification"))
                .isEqualTo(Map.of(
                        "anywhere", "53 53",
                        "198.51.100.7/32", "5433",
                        "messaging {}", "5671",
                        "198.51.100.25/32", "587",
                        "login {}", "443",
                        "config", "8081",
                        "sampler", "8082",
                        "0.0.0.0/0 but private ones, ::/0 but private ones", "443 8443",
                        "203.0.113.7/32", "2775"));
    }

    @Test
    void an_evaluations_parts_are_reached_in_the_release() {
        assertThat(egress(Chart.with("evaluation"), "notification"))
                .containsEntry("anywhere", "53 53 5432 5672 1025")
                .containsEntry("evaluation-login", "8080");
    }

    private static NetworkPolicy policy(Rendered rendered, String component) {
        return rendered.named(NetworkPolicy.class, "bell-tocsin-" + component);
    }

    private static NetworkPolicyIngressRule onlyIngress(Rendered rendered, String component) {
        List<NetworkPolicyIngressRule> rules =
                policy(rendered, component).getSpec().getIngress();
        assertThat(rules).hasSize(1);
        return rules.get(0);
    }

    /** To whom a service may speak, and at which ports. */
    private static Map<String, String> egress(Rendered rendered, String component) {
        return policy(rendered, component).getSpec().getEgress().stream()
                .collect(Collectors.toMap(
                        NetworkPoliciesTest::peers, NetworkPoliciesTest::ports, (one, other) -> one + " " + other));
    }

    private static String peers(NetworkPolicyEgressRule rule) {
        return rule.getTo().isEmpty()
                ? "anywhere"
                : rule.getTo().stream().map(NetworkPoliciesTest::peer).collect(Collectors.joining(", "));
    }

    private static String ports(NetworkPolicyEgressRule rule) {
        return rule.getPorts().stream()
                .map(port -> port.getPort().getIntVal().toString())
                .collect(Collectors.joining(" "));
    }

    /** A service of the release by its name, pods elsewhere by their namespace and labels, addresses by their range. */
    private static String peer(NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            return peer.getIpBlock().getCidr() + (reachesPrivate(peer) ? "" : " but private ones");
        }
        if (peer.getNamespaceSelector() == null) {
            return peer.getPodSelector().getMatchLabels().get(COMPONENT);
        }
        return peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name") + " "
                + (peer.getPodSelector() == null ? "{}" : peer.getPodSelector().getMatchLabels());
    }

    private static boolean reachesPrivate(NetworkPolicyPeer peer) {
        List<String> but = peer.getIpBlock().getExcept();
        return !but.containsAll(List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"))
                && !but.containsAll(List.of("fc00::/7", "fe80::/10"));
    }
}
