package tocsin.local.chaos.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.local.chaos.storm.Victim;
import tocsin.local.embedded.BrokerProcess;
import tocsin.local.embedded.TokenIssuer;
import tocsin.local.process.Packages;
import tocsin.local.process.Service;
import tocsin.local.settings.Failure;

/** How each part is run. */
final class Stage {

    private final Path folder;
    private final Packages packages;
    private final Addresses addresses;
    private final TokenIssuer issuer;
    private final Ready ready = new Ready();

    Stage(Path folder, Packages packages, Addresses addresses, TokenIssuer issuer) {
        this.folder = folder;
        this.packages = packages;
        this.addresses = addresses;
        this.issuer = issuer;
    }

    Program program(Victim part) throws Failure {
        return switch (part.role()) {
            case DATABASE -> new DatabaseProgram(folder.resolve("data/database"), addresses.port(part), log(part));
            case BROKER -> broker(part);
            case CONFIG -> service(Service.CONFIG, part);
            case SAMPLER -> service(Service.SAMPLER, part);
            case NOTIFIER -> service(Service.NOTIFICATION, part);
        };
    }

    private Program broker(Victim part) {
        int port = addresses.port(part);
        List<String> command = List.of(
                JavaProgram.java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                JavaProgram.classPath(),
                BrokerProcess.class.getName(),
                folder.resolve("data/broker").toString(),
                Integer.toString(port));
        return new JavaProgram(command, Map.of(), log(part), () -> Ready.port(port));
    }

    private Program service(Service service, Victim part) throws Failure {
        URI root = addresses.http(part);
        Map<String, String> environment = new HashMap<>(addresses.environment(part));
        environment.putAll(issuer.variables(service.module()));
        return new JavaProgram(packages.command(service), environment, log(part), () -> ready.service(root));
    }

    private Path log(Victim part) {
        return folder.resolve("logs/" + part + ".log");
    }
}
