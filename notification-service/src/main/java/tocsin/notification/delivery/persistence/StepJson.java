package tocsin.notification.delivery.persistence;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import tocsin.notification.delivery.Step;

/** Steps as they stand in the column {@code decisions}, and as the contract shows them. */
final class StepJson {

    private StepJson() {}

    static String of(List<Step> steps) {
        JsonArray all = new JsonArray();
        steps.forEach(step -> all.add(new JsonObject()
                .put("at", step.at().toString())
                .put("stage", step.stage().word())
                .put("reason", step.reason())
                .put("detail", step.detail().orElse(null))));
        return all.encode();
    }
}
