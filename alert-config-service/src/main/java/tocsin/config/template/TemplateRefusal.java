package tocsin.config.template;

import java.util.List;
import java.util.stream.Collectors;

/** Why a change of a template that is well written cannot be made beside what is there. */
public abstract sealed class TemplateRefusal extends RuntimeException {

    private TemplateRefusal(String message) {
        super(message);
    }

    /** A part includes what cannot be included. */
    public static final class CannotInclude extends TemplateRefusal {
        private final transient Part part;

        private CannotInclude(Part part, Place place, String reason) {
            super(place + ": " + reason);
            this.part = part;
        }

        static CannotInclude unknown(PartOf included, Place place) {
            return new CannotInclude(included.part(), place, "there is no template " + included.template());
        }

        static CannotInclude partless(PartOf included, Place place) {
            return new CannotInclude(
                    included.part(),
                    place,
                    "the template " + included.template() + " has no "
                            + included.part().text());
        }

        static CannotInclude circle(PartOf included, Place place, List<PartOf> circle) {
            String way = circle.stream().map(each -> each.template().value()).collect(Collectors.joining(" → "));
            return new CannotInclude(included.part(), place, "it would include itself: " + way);
        }

        /** The part that includes it. */
        public Part part() {
            return part;
        }
    }

    /** Other templates include a part that would be no more. */
    public static final class Included extends TemplateRefusal {
        /** Says what includes what. */
        public Included(PartOf gone, List<PartOf> by) {
            super("The " + gone.part().text() + " of template " + gone.template()
                    + " cannot go while other templates include it: "
                    + by.stream().map(each -> each.template().value()).sorted().collect(Collectors.joining(", "))
                    + ".");
        }
    }

    /** Alerts name a template that would be no more. */
    public static final class NamedByAlerts extends TemplateRefusal {
        /** Says how many. */
        public NamedByAlerts(TemplateName template, long alerts) {
            super("Template " + template + " cannot be deleted while " + alerts
                    + (alerts == 1 ? " alert names it." : " alerts name it."));
        }
    }

    /** A stock template has its stock words already, and always stays. */
    public static final class NothingToReset extends TemplateRefusal {
        /** Says which. */
        public NothingToReset(TemplateName template) {
            super("Template " + template + " is a stock template that nobody has edited: there is nothing to set back,"
                    + " and it cannot be deleted.");
        }
    }

    /** There are as many templates as every service keeps in memory. */
    public static final class TooMuch extends TemplateRefusal {
        /** Says what there may be. */
        public TooMuch(String most) {
            super("There may be no more than " + most + ". Delete some first.");
        }
    }
}
