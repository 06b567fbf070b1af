package tocsin.config.canary;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tocsin.access.Caller;
import tocsin.access.Role;
import tocsin.config.alert.Alert;
import tocsin.config.alert.AlertDraft;
import tocsin.config.alert.AlertFilter;
import tocsin.config.alert.AlertIds;
import tocsin.config.alert.Alerts;
import tocsin.config.alert.Comparison;
import tocsin.config.alert.Gauge;
import tocsin.config.alert.NoticeLevel;
import tocsin.config.company.Companies;
import tocsin.config.company.Company;
import tocsin.config.company.CompanyForm;
import tocsin.config.company.CompanyId;
import tocsin.config.company.CompanyKind;
import tocsin.config.recipient.Recipient;

/**
 * The canary's company and its alert: definitions like any other, made where they are missing and mended where somebody has changed
 * them. Two replicas that make the alert at the same moment make one: the other's attempt fails, and finds it the next time.
 */
final class CanaryDefinitions {

    static final CompanyId ID = new CompanyId("tocsin-canary");
    static final Caller BY = new Caller("canary", Set.of(Role.ADMINISTRATOR), Set.of());

    private static final String TITLE = "Canary";
    private static final BigDecimal THRESHOLD = BigDecimal.valueOf(50);
    private static final int MOST_OF_ITS_ALERTS = 100;
    /** The currency code that ISO 4217 keeps for tests. */
    private static final Company COMPANY = new Company(
            ID,
            "Tocsin's canary",
            CompanyKind.CUSTOMER,
            List.of(),
            Currency.getInstance("XTS"),
            CompanyForm.STANDARD_TIME_ZONE);

    private final Companies companies;
    private final Alerts alerts;
    private final AlertIds ids;
    private final List<Recipient> recipients;

    CanaryDefinitions(Companies companies, Alerts alerts, AlertIds ids, List<Recipient> recipients) {
        this.companies = companies;
        this.alerts = alerts;
        this.ids = ids;
        this.recipients = List.copyOf(recipients);
    }

    /** Sees to it that both are there as they should be. What is so already is not touched. */
    Uni<Void> keep() {
        return companies.put(BY, COMPANY, whatever -> {}).chain(this::keepAlert).replaceWithVoid();
    }

    private Uni<?> keepAlert() {
        return alerts.list(BY.sight(), AlertFilter.on(ID), Optional.empty(), MOST_OF_ITS_ALERTS)
                .chain(there -> there.stream()
                        .filter(alert -> alert.title().equals(TITLE))
                        .findFirst()
                        .<Uni<?>>map(alert -> alerts.change(BY, alert.id(), whatever -> {}, now -> wanted(now.id())))
                        .orElseGet(() -> alerts.add(BY, wanted(ids.next()))));
    }

    private Alert wanted(UUID id) {
        return new AlertDraft()
                .title(TITLE)
                .company(ID)
                .recipients(recipients)
                .area(Gauge.BuiltIn.BALANCE)
                .operator(Comparison.LESS)
                .threshold(THRESHOLD)
                .noticeLevel(NoticeLevel.INFO)
                .toAlert(id);
    }
}
