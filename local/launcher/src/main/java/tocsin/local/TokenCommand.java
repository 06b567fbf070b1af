package tocsin.local;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tocsin.local.settings.Failure;

/** Prints a token for the runs of a data folder, and nothing else. Nothing needs to run, and what runs is not disturbed. */
@Command(
        name = "token",
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 110,
        exitCodeOnInvalidInput = Main.WRONG_COMMAND_LINE,
        description = {
            "Prints a token for the services that ./run starts on the same data folder, as in",
            "  TOKEN=$(./run token --company acme)",
            "  curl -H \"Authorization: Bearer $TOKEN\" localhost:8080/api/v1/alerts",
            ""
        })
final class TokenCommand implements Callable<Integer> {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(3650);

    /** As config-service has it. */
    private static final Pattern COMPANY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** What a token can be for; the roles of the services, but for their own. */
    enum Role {
        viewer(true),
        editor(true),
        administrator(false),
        publisher(false);

        private final boolean ofCompanies;

        Role(boolean ofCompanies) {
            this.ofCompanies = ofCompanies;
        }
    }

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--company",
            order = 1,
            split = ",",
            paramLabel = "ID",
            description = "A company whose alerts a viewer sees, or an editor also changes; may be repeated.")
    private List<String> companies = List.of();

    @Option(
            names = "--role",
            order = 2,
            paramLabel = "ROLE",
            description =
                    "viewer, editor (usual where a company is given), administrator (everything of all companies), or "
                            + "publisher (reports calls and samples, and sees nothing).")
    private Optional<Role> role = Optional.empty();

    @Option(
            names = "--name",
            order = 3,
            paramLabel = "NAME",
            description = "Whose it is (usually the role and its companies).")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--valid",
            order = 4,
            paramLabel = "DURATION",
            defaultValue = "PT8H",
            converter = IsoDuration.class,
            description = "For how long from now on (usually PT8H; P30D are thirty days).")
    private Duration valid;

    @Override
    public Integer call() {
        Role given = role.orElseGet(this::usualRole);
        demandSense(given);
        try {
            Set<String> ids = new LinkedHashSet<>(companies);
            String owner = name.orElse(given + (ids.isEmpty() ? "" : " of " + String.join(", ", ids)));
            main.console().line(main.issuer().token(owner, Set.of(given.name()), ids, valid));
            return 0;
        } catch (Failure failure) {
            main.console().error(failure.getMessage());
            return failure.status();
        }
    }

    private Role usualRole() {
        if (companies.isEmpty()) {
            throw wrong("Say what the token is for: --company ID, or --role administrator for everything");
        }
        return Role.editor;
    }

    private void demandSense(Role given) {
        if (given.ofCompanies && companies.isEmpty()) {
            throw wrong("--role " + given + " wants a company: --company ID");
        }
        if (!given.ofCompanies && !companies.isEmpty()) {
            throw wrong("--role " + given + " is bound to no company; leave --company out");
        }
        for (String company : companies) {
            if (!COMPANY.matcher(company).matches()) {
                throw wrong("No company can have the id '" + company + "'");
            }
        }
        if (name.filter(String::isBlank).isPresent()) {
            throw wrong("--name is empty");
        }
        if (valid.compareTo(SHORTEST) < 0 || valid.compareTo(LONGEST) > 0) {
            throw wrong("--valid is from " + SHORTEST + " to P" + LONGEST.toDays() + "D");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    static final class IsoDuration implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException cause) {
                throw new TypeConversionException(
                        "'" + text + "' is no duration; PT8H are eight hours, P30D are thirty days");
            }
        }
    }
}
