package tocsin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadMeTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");

    private static final String READ_ME = ContractFiles.text(ContractFiles.ROOT.resolve("README.md"));

    @Test
    void names_every_schema() {
        List<String> schemas = ContractFiles.names(ContractFiles.SCHEMAS);

        assertThat(schemas).isNotEmpty().allSatisfy(schema -> assertThat(READ_ME)
                .contains("schemas/" + schema));
    }

    @Test
    void every_link_leads_to_a_file() {
        List<String> targets =
                LINK.matcher(READ_ME).results().map(link -> link.group(1)).toList();

        assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(ContractFiles.ROOT.resolve(target))
                .exists());
    }
}
