package tocsin.config.alert.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.config.Contract;
import tocsin.config.alert.Alert;
import tocsin.config.alert.json.AlertBodies;
import tocsin.config.alert.json.AlertJson;
import tocsin.config.alert.json.AlertReader;

class AlertRowTest {

    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    @Property
    void whatever_is_taken_comes_out_of_its_row_unchanged(@ForAll("bodies") ObjectNode body) {
        Alert alert = AlertReader.readNew(ID, body);

        Alert kept = new AlertRow().take(alert).alert();

        assertThat(kept).isEqualTo(alert);
        ObjectNode written = AlertJson.of(kept);
        assertThat(AlertReader.readReplacement(ID, Contract.json(written.toString())))
                .isEqualTo(alert);
        assertThat(body.fieldNames()).toIterable().allMatch(written::hasNonNull);
        assertThat(Contract.objections("alert.json", written)).isEmpty();
    }

    @Provide
    Arbitrary<ObjectNode> bodies() {
        return AlertBodies.any();
    }
}
