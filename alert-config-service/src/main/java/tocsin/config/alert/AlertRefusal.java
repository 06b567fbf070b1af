package tocsin.config.alert;

import tocsin.config.company.CompanyId;
import tocsin.config.script.ScriptName;
import tocsin.config.template.TemplateName;

/** Why an alert that makes sense by itself cannot be kept beside what is there. */
public abstract sealed class AlertRefusal extends RuntimeException {

    private AlertRefusal(String message) {
        super(message);
    }

    /** Another alert of the scope has the title. */
    public static final class TitleTaken extends AlertRefusal {
        /** Says whose title it is. */
        public TitleTaken(Alert alert) {
            super("There is an alert with the title '" + alert.title() + "' for " + alert.scope() + " already.");
        }
    }

    /** The alert is about a company that nobody has defined. */
    public static final class UnknownCompany extends AlertRefusal {
        /** Says which company there is not. */
        public UnknownCompany(CompanyId company) {
            super("There is no company " + company + ".");
        }
    }

    /** The alert's messages are to be made with a template that there is not. */
    public static final class UnknownTemplate extends AlertRefusal {
        /** Says which template there is not. */
        public UnknownTemplate(TemplateName template) {
            super("There is no template " + template + ".");
        }
    }

    /** The alert is to be decided by a script that there is not. */
    public static final class UnknownScript extends AlertRefusal {
        /** Says which script there is not. */
        public UnknownScript(ScriptName script) {
            super("There is no script " + script + ".");
        }
    }

    /** The alert is to be decided by a script that must not see what the alert is about. */
    public static final class ForeignScript extends AlertRefusal {
        /** Says whose script it is. */
        public ForeignScript(Scope scope, CompanyId owner) {
            super("is a script of company " + owner + ", which serves alerts of that company only and none for "
                    + scope);
        }
    }

    /** There are as many alerts, or recipients, as a company may have. */
    public static final class TooMany extends AlertRefusal {
        /** Says what there may be. */
        public TooMany(Scope scope, String most) {
            super(scope.company().map(company -> "Company " + company).orElse("What belongs to no single company")
                    + " may have no more than " + most + ". Delete some first.");
        }
    }
}
