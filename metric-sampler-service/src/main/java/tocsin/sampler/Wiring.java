package tocsin.sampler;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tocsin.amqp.Links;
import tocsin.sampler.definition.Altered;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.definition.Definitions;
import tocsin.sampler.definition.Revised;
import tocsin.sampler.definition.json.DefinitionReader;
import tocsin.sampler.ingest.Intake;
import tocsin.sampler.ingest.Ledger;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.ReportDesk;
import tocsin.sampler.ingest.amqp.RejectedSender;
import tocsin.sampler.ingest.json.CallReader;
import tocsin.sampler.ingest.json.DeliveryReader;
import tocsin.sampler.ingest.json.DryRun;
import tocsin.sampler.ingest.json.ReportReader;
import tocsin.sampler.ingest.json.SampleReader;
import tocsin.sampler.ingest.map.FieldMaps;
import tocsin.sampler.ingest.map.file.FieldMapFiles;
import tocsin.sampler.live.Listeners;
import tocsin.sampler.live.json.NewsJson;
import tocsin.sampler.replica.Attendance;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.replica.Roll;
import tocsin.sampler.replica.Standing;
import tocsin.sampler.retention.Retention;
import tocsin.sampler.script.Runner;
import tocsin.sampler.script.Scripts;
import tocsin.sampler.script.sandbox.SandboxSettings;
import tocsin.sampler.watch.CompanyMetrics;
import tocsin.sampler.watch.Evaluator;
import tocsin.sampler.watch.History;
import tocsin.sampler.watch.Receipts;
import tocsin.sampler.watch.StateLog;
import tocsin.telemetry.Tracing;
import tocsin.telemetry.otel.OtelTracing;

/** Puts the pure parts together with their adapters. */
final class Wiring {

    private static final Logger LOG = Logger.getLogger(Wiring.class);
    private static final int EVALUATION_LINE = 10_000;

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    ReplicaId replica() {
        return ReplicaId.fresh();
    }

    @Produces
    @Singleton
    Retention retention(RetentionSettings settings) {
        return settings.retention();
    }

    /** The one thread of evaluation. Its line is short, because whoever gives it work waits for the answer. */
    @Produces
    @Singleton
    @Named("evaluation")
    ExecutorService evaluationThread() {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(EVALUATION_LINE), work -> {
            Thread thread = new Thread(work, "tocsin-evaluation");
            thread.setDaemon(true);
            return thread;
        });
    }

    void stop(@Disposes @Named("evaluation") ExecutorService thread) {
        thread.shutdown();
    }

    @Produces
    @Singleton
    Attendance attendance(
            ReplicaId replica,
            Roll roll,
            InstantSource clock,
            @ConfigProperty(name = "tocsin.replicas.silent-for") Duration silentFor,
            @ConfigProperty(name = "hostname", defaultValue = "localhost") String name) {
        return new Attendance(replica, name, silentFor, roll, clock);
    }

    @Produces
    @Singleton
    Evaluator evaluator(
            ReplicaId replica,
            StateLog log,
            History history,
            Receipts receipts,
            Runner runner,
            InstantSource clock,
            @Named("evaluation") ExecutorService thread,
            Evaluator.Observer observer) {
        return new Evaluator(Standing.outside(replica), log, history, receipts, runner, clock, thread, observer);
    }

    @Produces
    @Singleton
    Definitions definitions(
            Definitions.Copy copy,
            DefinitionReader reader,
            Scripts scripts,
            Evaluator evaluator,
            Listeners listeners,
            NewsJson news) {
        Function<List<Revised>, Uni<Void>> watch = revised -> {
            revised.forEach(each -> revise(scripts, each.definition()));
            return evaluator.revise(revised);
        };
        return new Definitions(copy, reader::read, reader::owner, watch, altered -> tell(listeners, news, altered));
    }

    /** At a start everything is new, and nobody listens yet. */
    private static void tell(Listeners listeners, NewsJson news, List<Altered> altered) {
        if (listeners.count() > 0) {
            altered.forEach(one -> news.definition(one).forEach(listeners::tell));
        }
    }

    private static void revise(Scripts scripts, Definition definition) {
        if (definition instanceof Definition.ScriptDefined defined) {
            scripts.put(defined.script());
        } else if (definition instanceof Definition.ScriptRemoved removed) {
            scripts.remove(removed.name());
        }
    }

    @Produces
    @Singleton
    Listeners listeners(EventSettings settings, InstantSource clock) {
        return new Listeners(settings.limits(), clock);
    }

    @Produces
    @Singleton
    CompanyMetrics companyMetrics(History history) {
        return new CompanyMetrics(history);
    }

    @Produces
    @Singleton
    Scripts scripts() {
        return new Scripts();
    }

    @Produces
    @Singleton
    SandboxSettings sandboxSettings(ScriptSettings settings) {
        return settings.sandbox();
    }

    @Produces
    @Singleton
    Intake intake(
            Ledger ledger, Evaluator evaluator, IngestSettings settings, InstantSource clock, IntakeMeters meters) {
        Intake intake = new Intake(
                ledger, receipt -> evaluate(evaluator, receipt), settings.intake(), Wiring::pause, clock, meters);
        meters.watch(intake);
        return intake;
    }

    @Produces
    @Singleton
    Tracing tracing(Tracer tracer) {
        return new OtelTracing(tracer);
    }

    /**
     * What is committed is counted, whatever becomes of its evaluation; a window that missed it has it again at a
     * start.
     */
    private static Uni<Void> evaluate(Evaluator evaluator, Receipt receipt) {
        return evaluator
                .take(receipt)
                .onFailure()
                .invoke(cause -> LOG.errorf(
                        cause, "%d slices were not evaluated", receipt.slices().size()));
    }

    private static Uni<Void> pause(Duration duration) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(duration);
    }

    @Produces
    @Singleton
    @Named("calls")
    ReportDesk calls(
            Intake intake,
            ObjectMapper json,
            CallReader reader,
            InstantSource clock,
            MeterRegistry meters,
            Links links,
            Tracing tracing) {
        return desk("calls", reader, intake, json, clock, meters, links, tracing);
    }

    @Produces
    @Singleton
    CallReader callReader(InstantSource clock, FieldMaps maps) {
        return new CallReader(clock, maps);
    }

    @Produces
    @Singleton
    DryRun dryRun(ObjectMapper json, CallReader reader) {
        return new DryRun(json, reader);
    }

    /** A map that cannot be used stops the start: its records would be rejected, one by one. */
    @Produces
    @Singleton
    FieldMaps fieldMaps(IngestSettings settings) {
        FieldMaps maps =
                settings.fieldMaps().map(Path::of).map(FieldMapFiles::in).orElseGet(FieldMapFiles::builtIn);
        LOG.infof(
                "Field maps in force: %s",
                maps.inOrder().stream()
                        .map(map -> map.name() + " (" + map.origin() + ")")
                        .collect(Collectors.joining(", ")));
        return maps;
    }

    @Produces
    @Singleton
    @Named("samples")
    ReportDesk samples(
            Intake intake, ObjectMapper json, InstantSource clock, MeterRegistry meters, Links links, Tracing tracing) {
        return desk("samples", new SampleReader(clock), intake, json, clock, meters, links, tracing);
    }

    private static ReportDesk desk(
            String address,
            ReportReader reader,
            Intake intake,
            ObjectMapper json,
            InstantSource clock,
            MeterRegistry meters,
            Links links,
            Tracing tracing) {
        return new ReportDesk(
                new DeliveryReader(json, reader)::read,
                intake,
                new RejectedSender(address, clock, links)::send,
                new IngestMeters(address, meters),
                from -> tracing.begin("count " + address, Tracing.Kind.CONSUMER, from));
    }
}
