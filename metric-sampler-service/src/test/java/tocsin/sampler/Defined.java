package tocsin.sampler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Definitions as config-service publishes them, each a change with a revision of its own. */
public final class Defined {

    private static final AtomicLong REVISIONS = new AtomicLong();

    private Defined() {}

    public static String company(String id) {
        return change(
                "company",
                id,
                """
                {"id": "%s", "name": "%s", "kind": "customer", "tags": ["gold"], "currency": "EUR",
                 "timeZone": "Europe/Berlin"}"""
                        .formatted(id, id));
    }

    /** ASR at or below 30 fires, 31 resets, over a minute with at least ten calls. */
    public static String lowAsr(UUID id, String company) {
        return change(
                "alert",
                id.toString(),
                """
                {"id": "%s", "title": "Low ASR", "company": "%s", "recipients": ["noc@acme.example"], "area": "asr",
                 "operator": "<=", "threshold": 30, "resetThreshold": 31, "samplePeriod": "PT1M", "minimumCalls": 10,
                 "holdFor": "PT0S", "noData": "keep", "repeat": null, "template": "alert", "noticeLevel": "warning",
                 "notifyReset": true, "enabled": true}"""
                        .formatted(id, company));
    }

    /** A balance below 50 fires, 60 resets. */
    public static String lowBalance(UUID id, String company) {
        return change(
                "alert",
                id.toString(),
                """
                {"id": "%s", "title": "Low balance", "company": "%s", "recipients": ["billing@acme.example"],
                 "area": "balance", "operator": "<", "threshold": 50, "resetThreshold": 60, "holdFor": "PT0S",
                 "noData": "keep", "template": "alert", "noticeLevel": "error", "notifyReset": true, "enabled": true}"""
                        .formatted(id, company));
    }

    /** A balance below 50 fires and disables the company. */
    public static String disablingLowBalance(UUID id, String company, Duration penalty) {
        return lowBalance(id, company)
                .replace("\"enabled\": true", "\"enabled\": true, \"penalty\": \"" + penalty + "\"");
    }

    /** An operator's script. */
    public static String script(String name, String source) {
        return script(name, source, null);
    }

    /** A script of a company, or of nobody's where that is null. */
    public static String script(String name, String source, String company) {
        ObjectNode body = ContractFiles.JSON
                .createObjectNode()
                .put("name", name)
                .put("source", source)
                .put("company", company)
                .put("version", 3)
                .put("changedAt", "2026-03-02T09:14:07Z");
        body.putArray("recipients").add("owner@example.com");
        return change("script", name, body.toString());
    }

    /** Whatever a script says, at eight in the morning. */
    public static String scripted(UUID id, String company, String script) {
        return change(
                "alert",
                id.toString(),
                """
                {"id": "%s", "title": "Margin", "company": "%s", "recipients": ["noc@acme.example"], "area": "script",
                 "script": "%s", "schedule": "0 8 * * *", "holdFor": "PT0S", "noData": "keep", "template": "alert",
                 "noticeLevel": "warning", "notifyReset": true, "enabled": true}"""
                        .formatted(id, company, script));
    }

    public static String deleted(String kind, String key) {
        return change(kind, key, "null");
    }

    private static String change(String kind, String key, String body) {
        return """
                {"revision": %d, "kind": "%s", "key": "%s", "changedAt": "2026-03-02T09:14:07Z", "body": %s}"""
                .formatted(REVISIONS.incrementAndGet(), kind, key, body);
    }
}
