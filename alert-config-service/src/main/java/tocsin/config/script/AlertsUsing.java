package tocsin.config.script;

import io.smallrye.mutiny.Uni;
import tocsin.config.company.CompanyId;

/** Knows which alerts name a script; asked within the transaction that wants to change or remove it. */
public interface AlertsUsing {

    /** How many alerts name the script. */
    Uni<Long> countNaming(ScriptName script);

    /** How many alerts name the script that are not about this company alone. */
    Uni<Long> countNamingBeside(CompanyId company, ScriptName script);
}
