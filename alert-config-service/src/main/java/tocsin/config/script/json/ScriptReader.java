package tocsin.config.script.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tocsin.config.company.CompanyId;
import tocsin.config.recipient.Recipient;
import tocsin.config.recipient.Recipients;
import tocsin.config.script.ScriptDraft;
import tocsin.config.script.ScriptName;
import tocsin.config.script.Syntax;
import tocsin.config.text.PlainText;
import tocsin.rest.Fields;

/** Reads the body of a request that describes a script, and says everything that is wrong with it at once. */
public final class ScriptReader {

    private final Syntax syntax;
    private final Fields fields;

    private ScriptReader(Syntax syntax, Fields fields) {
        this.syntax = syntax;
        this.fields = fields;
    }

    /**
     * Reads a script; blocks, for it reads its source.
     *
     * @param name the name that its path gives it
     * @throws tocsin.rest.ProblemException 400 that names every bad field
     */
    public static ScriptDraft read(Syntax syntax, ScriptName name, JsonNode body) {
        return new ScriptReader(syntax, Fields.of(body)).read(name);
    }

    private ScriptDraft read(ScriptName name) {
        fields.text("name", text -> same(name, text));
        String source = source();
        var company = fields.text("company", CompanyId::new);
        List<Recipient> recipients = recipients();
        // What was read may be put back changed; so it may say which version it was, which makes no difference.
        fields.integer("version");
        fields.text("changedAt");
        fields.refuseUnknown();
        fields.orThrow();
        return new ScriptDraft(name, source, company, recipients);
    }

    private String source() {
        var source = fields.text("source", text -> PlainText.ofLines(text, ScriptDraft.LONGEST));
        source.flatMap(syntax::check)
                .ifPresent(fault -> fields.refuse("source", fault.line(), fault.column(), fault.message()));
        return fields.required("source", source);
    }

    /** Those that are wrong are left out, so that only where none is, places are those in the body. */
    private List<Recipient> recipients() {
        int errors = fields.errors().size();
        List<Recipient> recipients = fields.texts("recipients", Recipient::of).orElse(List.of());
        if (recipients.size() > Recipients.MOST) {
            fields.refuse("recipients", "must be no more than " + Recipients.MOST);
        }
        if (fields.errors().size() == errors) {
            Recipients.repeated(recipients).forEach(i -> fields.refuse("recipients/" + i, "is there already"));
        }
        return recipients;
    }

    private static ScriptName same(ScriptName name, String text) {
        if (!text.equals(name.value())) {
            throw new IllegalArgumentException("must be " + name + ", as in the path");
        }
        return name;
    }
}
