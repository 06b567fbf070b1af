package tocsin.config.script;

import tocsin.config.company.CompanyId;

/** Why a change of a script that is well written cannot be made beside what is there. */
public abstract sealed class ScriptRefusal extends RuntimeException {

    private ScriptRefusal(String message) {
        super(message);
    }

    /** The script is of a company that nobody has defined. */
    public static final class UnknownCompany extends ScriptRefusal {
        /** Says which company there is not. */
        public UnknownCompany(CompanyId company) {
            super("There is no company " + company + ".");
        }
    }

    /** Alerts name a script that would be no more. */
    public static final class NamedByAlerts extends ScriptRefusal {
        /** Says how many. */
        public NamedByAlerts(ScriptName script, long alerts) {
            super("Script " + script + " cannot be deleted while " + alerts
                    + (alerts == 1 ? " alert names it." : " alerts name it."));
        }
    }

    /** The script would be of one company while alerts name it that are about others. */
    public static final class ServesOthers extends ScriptRefusal {
        /** Says how many. */
        public ServesOthers(ScriptName script, CompanyId company, long alerts) {
            super("Script " + script + " cannot be of company " + company + " while " + alerts
                    + (alerts == 1 ? " alert names it that is" : " alerts name it that are")
                    + " not about that company alone.");
        }
    }

    /** There are as many scripts as every service keeps in memory. */
    public static final class TooMuch extends ScriptRefusal {
        /** Says what there may be. */
        public TooMuch(String most) {
            super("There may be no more than " + most + ". Delete some first.");
        }
    }
}
