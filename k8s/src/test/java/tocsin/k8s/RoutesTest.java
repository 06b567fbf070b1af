package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoutesTest {

    /** Which service answers which path, most with all that is below it; nothing else leads in. */
    private static final Map<String, String> CONTRACT = contract(Map.of(
            "config",
                    List.of(
                            "= /",
                            "= /icon.svg",
                            "/static",
                            "/api/v1/companies",
                            "/api/v1/alerts",
                            "/api/v1/templates",
                            "/api/v1/scripts",
                            "/api/v1/export",
                            "/api/v1/import",
                            "/api/v1/audit",
                            "/api/v1/me",
                            "/openapi/config"),
            "sampler",
                    List.of(
                            "/api/v1/calls",
                            "/api/v1/samples",
                            "/api/v1/field-maps",
                            "/api/v1/metrics",
                            "/api/v1/states",
                            "/api/v1/events",
                            "/api/v1/transitions",
                            "/api/v1/tests",
                            "/api/v1/backtests",
                            "/api/v1/script-runs",
                            "/api/v1/penalties",
                            "/openapi/sampler"),
            "notification",
                    List.of(
                            "/api/v1/notifications",
                            "/api/v1/silences",
                            "/api/v1/previews",
                            "/api/v1/confirmations",
                            "/openapi/notification")));

    @Test
    void the_ingress_leads_exactly_the_contracts_paths_to_their_services() {
        Rendered rendered = Chart.with("ingress");
        Ingress ingress = rendered.of(Ingress.class).get(0);
        List<HTTPIngressPath> paths =
                ingress.getSpec().getRules().get(0).getHttp().getPaths();
        Map<String, String> routes = new TreeMap<>();
        for (HTTPIngressPath path : paths) {
            var backend = path.getBackend().getService();
            routes.put(route(path.getPathType(), "Prefix", path.getPath()), backend.getName());
            assertThat(rendered.service(backend.getName()).getSpec().getPorts())
                    .anySatisfy(port -> assertThat(port.getName())
                            .isEqualTo(backend.getPort().getName()));
        }

        assertThat(routes).isEqualTo(CONTRACT).hasSameSizeAs(paths);
    }

    @Test
    void the_ingress_is_for_the_host_with_its_certificate() {
        var spec = Chart.with("ingress").of(Ingress.class).get(0).getSpec();

        assertThat(spec.getIngressClassName()).isEqualTo("nginx");
        assertThat(spec.getRules()).singleElement().satisfies(rule -> assertThat(rule.getHost())
                .isEqualTo("tocsin.example.com"));
        assertThat(spec.getTls()).singleElement().satisfies(tls -> {
            assertThat(tls.getHosts()).containsExactly("tocsin.example.com");
            assertThat(tls.getSecretName()).isEqualTo("tocsin-certificate");
        });
    }

    @Test
    void the_route_of_the_gateway_api_leads_exactly_the_contracts_paths_to_their_services() {
        Rendered rendered = Chart.with("gateway");
        List<HTTPRouteRule> rules =
                rendered.of(HTTPRoute.class).get(0).getSpec().getRules();
        Map<String, String> routes = new TreeMap<>();
        for (HTTPRouteRule rule : rules) {
            var backend = rule.getBackendRefs().get(0);
            rule.getMatches().forEach(match -> routes.put(route(match), backend.getName()));
            assertThat(rule.getBackendRefs()).hasSize(1);
            assertThat(rule.getMatches()).hasSizeLessThanOrEqualTo(8);
            assertThat(rendered.service(backend.getName()).getSpec().getPorts())
                    .anySatisfy(port -> assertThat(port.getPort()).isEqualTo(backend.getPort()));
        }

        assertThat(routes).isEqualTo(CONTRACT);
    }

    @Test
    void no_route_leads_to_health_or_metrics_which_need_no_token() {
        assertThat(CONTRACT.keySet())
                .noneMatch(prefix -> "/q/health".startsWith(prefix) || prefix.startsWith("/q"))
                .contains("= /");
    }

    @Test
    void the_route_belongs_to_the_gateway_and_the_host() {
        var spec = Chart.with("gateway").of(HTTPRoute.class).get(0).getSpec();

        assertThat(spec.getHostnames()).containsExactly("tocsin.example.com");
        assertThat(spec.getParentRefs()).singleElement().satisfies(gateway -> assertThat(
                        List.of(gateway.getName(), gateway.getNamespace(), gateway.getSectionName()))
                .containsExactly("public", "gateways", "https"));
    }

    @Test
    void without_a_host_any_host_is_served() {
        assertThat(Chart.with("everything").of(HTTPRoute.class).get(0).getSpec().getHostnames())
                .isEmpty();
        assertThat(Chart.with("default", Map.of("exposure.type", "ingress", "networkPolicy.enabled", false))
                        .of(Ingress.class)
                        .get(0)
                        .getSpec()
                        .getRules()
                        .get(0)
                        .getHost())
                .isNull();
    }

    private static String route(HTTPRouteMatch match) {
        return route(match.getPath().getType(), "PathPrefix", match.getPath().getValue());
    }

    /** A path as it is in the contract: one that stands for itself alone has a mark. */
    private static String route(String type, String prefix, String path) {
        assertThat(type).isIn(prefix, "Exact");
        return type.equals("Exact") ? "= " + path : path;
    }

    private static Map<String, String> contract(Map<String, List<String>> paths) {
        Map<String, String> routes = new TreeMap<>();
        paths.forEach(
                (component, prefixes) -> prefixes.forEach(prefix -> routes.put(prefix, Chart.NAME + "-" + component)));
        return routes;
    }
}
