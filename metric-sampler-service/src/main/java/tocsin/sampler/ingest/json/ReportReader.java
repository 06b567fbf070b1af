package tocsin.sampler.ingest.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.ingest.Unacceptable;

/** Reads one JSON object as a report. */
@FunctionalInterface
public interface ReportReader {

    /**
     * Reads an object.
     *
     * @throws Unacceptable where it cannot be taken
     */
    Report read(ObjectNode object) throws Unacceptable;
}
