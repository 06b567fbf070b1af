package tocsin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    static Stream<String> examples() {
        return ContractFiles.names(ContractFiles.EXAMPLES).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_as_its_schema_says(String name) {
        JsonNode example = ContractFiles.example(name);

        assertThat(ContractFiles.faults(ContractFiles.schemaOf(name), example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_named_where_a_reader_looks_for_it(String name) {
        String documents = ContractFiles.text(ContractFiles.ROOT.resolve("asyncapi.yaml"))
                + ContractFiles.text(ContractFiles.ROOT.resolve("README.md"));

        assertThat(documents).contains("examples/" + name);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            # a change to an example: fields that are null are taken away, the others are put in; what the fault says
            call-cdr.json         | {"id": null} | required property 'id'
            call-cdr.json         | {"answerdAt": "2026-03-02T09:14:06Z"} | property 'answerdAt' is not defined
            call-cdr.json         | {"type": "finished"} | /type: does not have a value
            call-cdr.json         | {"customer": null, "carrier": null} | required property 'carrier'
            call-cdr.json         | {"startedAt": null} | required property 'startedAt'
            call-cdr.json         | {"startedAt": "2026-03-02 09:14:00"} | /startedAt: does not match the date-time
            call-cdr.json         | {"startedAt": 1772442840} | /startedAt: integer found
            call-cdr.json         | {"endedAt": null} | required property 'endedAt'
            call-cdr.json         | {"type": "answered", "answeredAt": null} | required property 'answeredAt'
            call-cdr.json         | {"sipCode": 20} | /sipCode: must have a minimum
            call-freeswitch.json  | {"variables": {"uuid": null}} | required property 'uuid'
            call-freeswitch.json  | {"variables": {"accountcode": null}} | required property 'tocsin_carrier'
            call-freeswitch.json  | {"variables": {"end_uepoch": "0"}} | /variables/end_uepoch: does not match
            sample-balance.json   | {"value": "49.95"} | /value: string found
            sample-balance.json   | {"area": "asr"} | /area: does not have a value
            sample-balance.json   | {"unit": "EUR"} | property 'unit' is not defined
            company.json          | {"kind": "reseller"} | /kind: does not have a value
            company.json          | {"currency": "euro"} | /currency: does not match
            alert.json            | {"operator": "=>"} | /operator: does not have a value
            alert.json            | {"recipients": ["noc"]} | /recipients/0: does not match
            alert.json            | {"recipients": []} | /recipients: must have at least 1
            alert.json            | {"samplePeriod": null} | required property 'samplePeriod'
            alert.json            | {"samplePeriod": "5 minutes"} | /samplePeriod: does not match
            alert.json            | {"threshold": null} | required property 'threshold'
            alert.json            | {"tag": "gold"} | /tag: string found
            alert.json            | {"schedule": "0 8 * * *"} | /schedule: string found
            alert.json            | {"operator": "always"} | required property 'schedule'
            alert.json            | {"script": "runway"} | /script: string found
            alert.json            | {"area": "script", "script": "runway"} | /samplePeriod: string found
            alert-script.json     | {"script": null} | required property 'script'
            alert-script.json     | {"script": "Run way"} | /script: does not match
            alert-script.json     | {"operator": null} | /threshold: number found
            alert-script.json     | {"operator": null, "threshold": null} | /resetThreshold: number found
            alert-script.json     | {"threshold": null} | required property 'threshold'
            alert-script.json     | {"operator": "always", "threshold": null, "resetThreshold": null} | /operator: must not be valid
            alert-script.json     | {"operator": "!="} | /resetThreshold: number found
            alert-script.json     | {"minimumCalls": 5} | /minimumCalls: integer found
            alert-request-script.json | {"version": 3} | property 'version' is not evaluated
            alert-balance.json    | {"samplePeriod": "PT5M"} | /samplePeriod: string found
            alert-balance.json    | {"minimumCalls": 30} | /minimumCalls: integer found
            alert-balance.json    | {"area": "custom:"} | /area: does not match
            alert.json            | {"area": "cps"} | /minimumCalls: integer found
            alert.json            | {"operator": "="} | /resetThreshold: integer found
            alert-request.json    | {"treshold": 30} | property 'treshold' is not evaluated
            alert-request.json    | {"recipients": null} | required property 'recipients'
            company-request.json  | {"colour": "red"} | property 'colour' is not evaluated
            company-request.json  | {"name": null} | required property 'name'
            company-request.json  | {"tags": ["gold", "gold"]} | /tags: must have only unique items
            definition-alert.json | {"kind": "company"} | /body: required property 'currency'
            definition-alert.json | {"revision": 0} | /revision: must have a minimum
            definition-alert.json | {"body": {"area": "asrr"}} | /body/area: does not have a value
            definition-template.json | {"body": {"stock": null}} | /body: required property 'stock'
            definition-script.json | {"body": {"version": null}} | /body: required property 'version'
            script.json           | {"name": "Run way"} | /name: does not match
            script.json           | {"recipients": ["ops"]} | /recipients/0: does not match
            script.json           | {"version": 0} | /version: must have a minimum
            script-request.json   | {"source": null} | required property 'source'
            script-request.json   | {"source": ""} | /source: must be at least 1
            script-request.json   | {"company": "a company"} | /company: does not match
            script-request.json   | {"colour": "red"} | property 'colour' is not evaluated
            script-version.json   | {"changedAt": null} | required property 'changedAt'
            script-run-request.json | {"source": null} | required property 'script'
            script-run-request.json | {"script": "runway"} | /script: string found, null expected
            script-run-request.json | {"data": [1]} | /data: array found
            script-run-request.json | {"tries": 2} | property 'tries' is not defined
            script-run-request-alert.json | {"alertId": "5"} | /alertId: does not match
            script-run.json       | {"outcome": "done"} | /outcome: does not have a value
            script-run.json       | {"told": [{"text": "x"}]} | /told/0: required property 'subject'
            script-run-failed.json | {"line": 0} | /line: must have a minimum
            script-last-run.json  | {"failures": null} | required property 'failures'
            problem-syntax.json   | {"errors": [{"pointer": "#/source", "detail": "x", "line": 3}]} | 'column'
            template.json         | {"name": "Night shift"} | /name: does not match
            template.json         | {"html": 7} | /html: integer found
            template-request.json | {"text": ""} | /text: must be at least 1
            template-request.json | {"subject": null, "text": null, "sms": null} | required property 'html'
            template-request.json | {"colour": "red"} | property 'colour' is not evaluated
            alert.json            | {"template": "Night shift"} | /template: does not match
            transition-firing.json | {"cause": "recovered"} | /from: must be the constant value 'firing'
            transition-firing.json | {"to": "pending"} | /to: must be the constant value 'firing'
            transition-firing.json | {"at": "2026-03-02T10:14:06.250+01:00"} | /at: does not match
            transition-firing.json | {"operator": null} | required property 'operator'
            transition-firing.json | {"script": "runway"} | /script: string found
            transition-firing.json | {"message": "x"} | /message: string found
            transition-firing.json | {"vars": {}} | /vars: object found
            transition-firing.json | {"cause": "told", "to": "ok"} | /area: must be the constant value 'script'
            transition-script.json | {"script": null} | required property 'script'
            transition-script.json | {"message": ""} | /message: must be at least 1
            transition-script.json | {"vars": [1]} | /vars: array found
            transition-script.json | {"operator": "always"} | /operator: must not be valid
            transition-told.json  | {"to": "firing"} | /to: must be the constant value 'ok'
            transition-failed.json | {"from": "ok"} | /from: must be the constant value 'firing'
            transition-scheduled.json | {"threshold": 3} | /threshold: integer found
            transition-scheduled.json | {"to": "firing"} | /to: does not have a value
            alert-request-always.json | {"repeat": "P1D"} | /repeat: string found
            alert-request-always.json | {"penalty": "PT1H"} | /penalty: string found
            alert-request.json    | {"recipients": ["slack+http://chat.acme.example/a"]} | /recipients/0: does not match
            alert-request.json    | {"recipients": ["pushover:short"]} | /recipients/0: does not match
            alert-request-custom.json | {"area": "custom:queue length"} | /area: does not match
            test.json             | {"stages": []} | /stages: must have at least 4
            backtest-request.json | {"alert": {"treshold": 30}} | 'treshold' is not evaluated
            series.json           | {"points": [{"at": "2026-03-02T09:00:00Z"}]} | required property 'value'
            series-sampled.json   | {"samplePeriod": "5 minutes"} | /samplePeriod: does not match
            penalty-record.json   | {"liftedBy": "chance"} | /liftedBy: does not have a value
            audit-entry.json      | {"action": "touched"} | /action: does not have a value
            audit-entry.json      | {"company": "a company"} | /company: does not match
            caller.json           | {"role": "publisher"} | /role: does not have a value
            caller.json           | {"companies": "acme"} | /companies: string found
            export.json           | {"alert": []} | property 'alert' is not defined
            export.yaml           | {"alerts": {}} | /alerts: object found
            export.yaml           | {"companies": [{"name": "A", "kind": "customer", "currency": "EUR"}]} | required property 'id'
            export.json           | {"templates": [{"text": "x"}]} | required property 'name'
            export.json           | {"scripts": [{"source": "x"}]} | required property 'name'
            export.json           | {"alerts": [{"title": "x"}]} | required property 'area'
            import-answer.json    | {"counts": {"deleted": null}} | required property 'deleted'
            import-answer.json    | {"changes": [{"action": "touched"}]} | /changes/0/action: does not have a value
            transition-firing.json | {"scope": "planet"} | /scope: does not have a value
            penalty-imposed.json  | {"emergencyExempt": false} | /emergencyExempt: must be the constant
            problem-validation.json | {"status": 200} | /status: must have a minimum
            problem-validation.json | {"errors": [{"detail": "is required"}]} | /errors/0: required property 'pointer'
            ingest-answer.json    | {"reasons": [{"index": 3}]} | /reasons/0: required property 'detail'
            metrics.json          | {"areas": {"asrr": {}}} | property 'asrr' name is not valid
            metrics.json          | {"areas": {"asr": {"value": "27.5"}}} | /areas/asr/value: string found
            state.json            | {"state": "alarming"} | /state: does not have a value
            event-transition.json | {"data": {"to": "pending"}} | /data/to: must be the constant value 'firing'
            event-penalty.json    | {"data": {"emergencyExempt": false}} | /data/emergencyExempt: must be the constant
            event-definition.json | {"data": {"kind": "dashboard"}} | /data/kind: does not have a value
            event-definition.json | {"data": {"company": null}} | /data: required property 'company'
            event-pulse.json      | {"data": {"at": "09:14"}} | /data/at: does not match
            event-gap.json        | {"event": "hole"} | /event: does not have a value
            event-gap.json        | {"data": []} | /data: array found
            notification.json     | {"status": "lost"} | /status: does not have a value
            preview-request.json  | {"template": {"subjet": "x"}} | /template: property 'subjet' is not defined
            preview-request.json  | {"cause": "holding"} | /cause: does not have a value
            preview.json          | {"faults": [{"part": "body"}]} | /faults/0/part: does not have a value
            rejected-properties.json | {"reason": null} | required property 'reason'
            field-map.json        | {"recognise": []} | property 'recognise' is not defined
            field-map.json        | {"recognize": []} | /recognize: must have at least 1
            field-map.json        | {"call": {"customer": null, "carrier": null}} | required property 'carrier'
            field-map.json        | {"call": {"id": "call/id"}} | /call/id: does not match
            field-map.json        | {"call": {"startedAt": {"pointer": "/a", "table": {"b": "c"}}}} | property 'table' is not defined
            dry-run.json          | {"items": [{"map": "pbx"}]} | /items/0: required property 'call'
            """)
    void what_breaks_the_contract_is_refused(String example, String change, String fault) throws Exception {
        List<String> faults = ContractFiles.faults(ContractFiles.schemaOf(example), changed(example, change));

        assertThat(faults).anySatisfy(found -> assertThat(found).contains(fault));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            call-cdr.json         | {"carrier": null, "ringingAt": null, "sipCode": null, "destination": null}
            call-cdr.json         | {"type": "started", "answeredAt": null, "endedAt": null}
            call-freeswitch.json  | {"variables": {"accountcode": null, "tocsin_carrier": "globex"}}
            call-freeswitch.json  | {"variables": {"a_variable_of_theirs": "1"}, "app_log": null}
            sample-balance.json   | {"area": "custom:queue-length"}
            company.json          | {"later": 1}
            alert.json            | {"later": 1}
            alert.json            | {"company": null, "tag": "gold"}
            alert.json            | {"operator": "always", "threshold": null, "resetThreshold": null, "schedule": "0 8 * * *"}
            alert-balance.json    | {"area": "custom:queue-length"}
            alert-request.json    | {"id": "0f8fad5b-d9cb-469f-a165-70867728950e", "penalty": "PT1H", "repeat": "P1D"}
            alert-request.json    | {"recipients": ["pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsG/noc-phone"]}
            company-request.json  | {"id": "acme", "tags": null, "timeZone": null}
            definition-alert.json | {"later": 1, "body": {"later": 1}}
            export.yaml           | {"companies": null, "templates": []}
            export.json           | {"alerts": [{"id": "0f8fad5b-d9cb-469f-a165-70867728950e", "title": "x", "recipients": ["noc@acme.example"], "area": "balance", "operator": "<", "threshold": 5}]}
            import-answer.json    | {"later": 1, "dryRun": false}
            definition-template.json | {"later": 1, "body": {"later": 1}}
            alert-script.json     | {"operator": null, "threshold": null, "resetThreshold": null}
            alert-script.json     | {"schedule": null, "noData": "keep"}
            alert-request-script.json | {"company": null, "tag": "gold", "schedule": "0 8 * * *", "penalty": "PT1H"}
            alert-request-script.json | {"operator": ">", "threshold": 3}
            script.json           | {"later": 1, "recipients": []}
            script-request.json   | {"name": "runway", "company": null, "recipients": null, "version": 2, "changedAt": "2026-03-02T10:20:00Z"}
            script-version.json   | {"later": 1}
            definition-script.json | {"later": 1, "body": {"later": 1}}
            transition-script.json | {"message": null, "vars": null, "later": 1}
            transition-script.json | {"cause": "failed", "from": "pending", "to": "pending"}
            transition-told.json  | {"from": "no-data", "to": "no-data"}
            transition-told.json  | {"operator": ">", "threshold": 5}
            template.json         | {"later": 1}
            template-request.json | {"name": "night-shift", "html": null, "stock": false}
            template-request.json | {"subject": null, "text": null}
            transition-firing.json | {"later": 1}
            transition-firing.json | {"from": "firing", "cause": "repeated"}
            problem-not-found.json | {"later": 1}
            ingest-answer.json    | {"later": 1}
            metrics.json          | {"later": 1, "areas": {"custom:queue-length": {"value": 3, "samples": 1, "samplePeriod": null}}}
            state.json            | {"later": 1}
            series.json           | {"samplePeriod": null, "later": 1}
            event-definition.json | {"later": 1, "data": {"later": 1}}
            event-gap.json        | {"data": {"later": 1}}
            notification.json     | {"later": 1}
            preview-request.json  | {"template": "asr", "area": null, "cause": null, "variables": null}
            preview.json          | {"later": 1}
            field-map.json        | {"description": null, "times": {"format": "epoch millis", "zone": null}}
            dry-run.json          | {"later": 1}
            """)
    void what_the_contract_leaves_open_is_taken(String example, String change) throws Exception {
        assertThat(ContractFiles.faults(ContractFiles.schemaOf(example), changed(example, change)))
                .isEmpty();
    }

    private static JsonNode changed(String example, String change) throws Exception {
        ObjectNode object = (ObjectNode) ContractFiles.example(example);
        merge(object, (ObjectNode) new ObjectMapper().readTree(change));
        return object;
    }

    /** JSON Merge Patch (RFC 7396). */
    private static void merge(ObjectNode object, ObjectNode change) {
        change.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                object.remove(field.getKey());
            } else if (field.getValue() instanceof ObjectNode part
                    && object.get(field.getKey()) instanceof ObjectNode whole) {
                merge(whole, part);
            } else {
                object.set(field.getKey(), field.getValue());
            }
        });
    }
}
