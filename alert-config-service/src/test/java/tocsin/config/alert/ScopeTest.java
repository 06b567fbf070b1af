package tocsin.config.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.config.company.CompanyId;
import tocsin.config.company.Tag;

class ScopeTest {

    private static final CompanyId ACME = new CompanyId("acme");

    @Test
    void only_the_scope_of_a_company_is_about_that_company_alone() {
        assertThat(Scope.of(ACME, null).isOnly(ACME)).isTrue();
        assertThat(Scope.of(new CompanyId("Acme"), null).isOnly(ACME)).isFalse();
        assertThat(Scope.of(null, new Tag("acme")).isOnly(ACME)).isFalse();
        assertThat(Scope.of(null, null).isOnly(ACME)).isFalse();
    }
}
