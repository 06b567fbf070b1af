package tocsin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects that the chart renders, in their order. */
record Rendered(List<HasMetadata> all) {

    private static final YAMLMapper YAML = new YAMLMapper();

    static Rendered parse(String documents) {
        List<HasMetadata> objects = new ArrayList<>();
        try (MappingIterator<JsonNode> each = YAML.readerFor(JsonNode.class).readValues(documents)) {
            while (each.hasNext()) {
                objects.add(StrictModel.read(each.next()));
            }
        } catch (IOException notTheModel) {
            throw new UncheckedIOException(notTheModel);
        }
        return new Rendered(List.copyOf(objects));
    }

    <T extends HasMetadata> List<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<String> names() {
        return all.stream()
                .map(object -> object.getKind() + " " + object.getMetadata().getName())
                .toList();
    }

    /** The one of a kind with a name. */
    <T extends HasMetadata> T named(Class<T> kind, String name) {
        return of(kind).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind.getSimpleName() + " " + name));
    }

    /** Deployments and StatefulSets alike. */
    List<Workload> workloads() {
        return Stream.concat(
                        of(Deployment.class).stream().map(Workload::of),
                        of(StatefulSet.class).stream().map(Workload::of))
                .toList();
    }

    Workload workload(String component) {
        return workloads().stream()
                .filter(workload -> workload.name().equals(Chart.NAME + "-" + component))
                .findFirst()
                .orElseThrow();
    }

    Service service(String name) {
        return named(Service.class, name);
    }

    /** A service's settings as texts; one out of a Secret as {@code secret/key}. */
    Map<String, String> environment(String component) {
        return environment(workload(component).container());
    }

    /** A container's settings as texts; one out of a Secret as {@code secret/key}. */
    static Map<String, String> environment(Container container) {
        return container.getEnv().stream().collect(Collectors.toMap(EnvVar::getName, Rendered::value));
    }

    private static String value(EnvVar setting) {
        if (setting.getValue() != null) {
            return setting.getValue();
        }
        var secret = setting.getValueFrom().getSecretKeyRef();
        return secret.getName() + "/" + secret.getKey();
    }

    static int port(Container container, String name) {
        return container.getPorts().stream()
                .filter(port -> port.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(container.getName() + " has no port " + name))
                .getContainerPort();
    }
}
