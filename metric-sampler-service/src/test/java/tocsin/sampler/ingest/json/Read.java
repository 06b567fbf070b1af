package tocsin.sampler.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.TestClock;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Delivery;
import tocsin.sampler.ingest.Rejection;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.ingest.map.file.FieldMapFiles;

/** Bodies as the service reads them, at 09:16 of the examples' day. */
final class Read {

    static final DeliveryReader CALLS = reader(new CallReader(clock(), FieldMapFiles.builtIn()));
    static final DeliveryReader SAMPLES = reader(new SampleReader(clock()));

    private Read() {}

    static DeliveryReader reader(ReportReader reader) {
        return new DeliveryReader(ContractFiles.JSON, reader);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<CallEvent> calls(byte[] body) {
        return reports(CALLS.read(body)).stream()
                .map(report -> ((Report.OfCall) report).call())
                .toList();
    }

    static List<Sample> samples(byte[] body) {
        return reports(SAMPLES.read(body)).stream()
                .map(report -> ((Report.OfSample) report).sample())
                .toList();
    }

    private static List<Report> reports(Delivery delivery) {
        assertThat(delivery.rejections()).isEmpty();
        return delivery.reports();
    }

    /** Reads a body that must be rejected whole and untouched; gives the reason and the detail. */
    static String rejected(DeliveryReader reader, byte[] body) {
        Delivery delivery = reader.read(body);
        assertThat(delivery.reports()).isEmpty();
        assertThat(delivery.rejections()).hasSize(1);
        Rejection rejection = delivery.rejections().get(0);
        assertThat(rejection.index()).isZero();
        assertThat(rejection.original()).isEqualTo(body);
        return rejection.reason().code() + ": " + rejection.detail();
    }

    private static TestClock clock() {
        return new TestClock("2026-03-02T09:16:00Z");
    }
}
