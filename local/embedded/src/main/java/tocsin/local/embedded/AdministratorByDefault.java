package tocsin.local.embedded;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has every request of REST Assured in a Quarkus test bear an administrator's token, unless it bears one of its own; one
 * without any is {@code given().noFilters()}. Found by the test framework as a service; tests of the packaged service name it
 * as their extension, since there it is not asked.
 */
public final class AdministratorByDefault implements QuarkusTestBeforeEachCallback, BeforeEachCallback, Filter {

    private static final String AUTHORIZATION = "Authorization";

    private final String token = TestTokens.of("administrator");

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        RestAssured.replaceFiltersWith(List.of(this));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        RestAssured.replaceFiltersWith(List.of(this));
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext rest) {
        if (!request.getHeaders().hasHeaderWithName(AUTHORIZATION)) {
            request.header(AUTHORIZATION, "Bearer " + token);
        }
        return rest.next(request, answer);
    }
}
