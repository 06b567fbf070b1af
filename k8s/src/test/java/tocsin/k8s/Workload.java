package tocsin.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Map;

/** What a Deployment and a StatefulSet have in common; {@code replicas} is null where an autoscaler says them. */
record Workload(String name, Integer replicas, Map<String, String> selector, PodTemplateSpec pod) {

    static Workload of(Deployment deployment) {
        return new Workload(
                deployment.getMetadata().getName(),
                deployment.getSpec().getReplicas(),
                deployment.getSpec().getSelector().getMatchLabels(),
                deployment.getSpec().getTemplate());
    }

    static Workload of(StatefulSet statefulSet) {
        return new Workload(
                statefulSet.getMetadata().getName(),
                statefulSet.getSpec().getReplicas(),
                statefulSet.getSpec().getSelector().getMatchLabels(),
                statefulSet.getSpec().getTemplate());
    }

    Map<String, String> labels() {
        return pod.getMetadata().getLabels();
    }

    Container container() {
        return pod.getSpec().getContainers().get(0);
    }

    boolean isSelectedBy(Map<String, String> wanted) {
        return labels().entrySet().containsAll(wanted.entrySet());
    }
}
