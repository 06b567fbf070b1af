package tocsin.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartsTest {

    @ParameterizedTest
    @CsvSource({"7, 7", "7.2, 7.5", "163, 200", "0.31, 0.35", "98000, 100000"})
    void an_axis_ends_at_a_round_number(double most, double end) {
        assertThat(LineChart.round(most)).isCloseTo(end, offset(1e-9));
    }

    @Test
    void a_line_chart_is_well_formed_and_names_its_curves() throws Exception {
        String drawing = new LineChart("Memory <MiB>", List.of("1,000", "10,000"))
                .curve("sampler & co", List.of(100.0, 200.0))
                .draw();

        assertThat(words(drawing)).contains("Memory <MiB>", "sampler & co", "10,000");
    }

    @Test
    void a_bar_chart_is_well_formed_and_names_its_bars() throws Exception {
        String drawing = new BarChart("Calls a second")
                .bar("bare", 33_000, "33,000", 1)
                .bar("ours", 20_000, "20,000", 0)
                .draw();

        assertThat(words(drawing)).contains("Calls a second", "bare", "20,000");
    }

    private static String words(String drawing) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTextContent();
    }
}
