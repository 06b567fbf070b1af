package tocsin.notification.message.handlebars;

import tocsin.handlebars.TemplateFault;

/**
 * Why a part of a template cannot be filled.
 *
 * @param part which
 * @param line from 1
 * @param column from 1
 * @param reason for whoever wrote it
 */
public record PartFault(Part part, int line, int column, String reason) {

    private static final int LONGEST = 300;

    static PartFault of(Part part, TemplateFault fault) {
        String reason = String.valueOf(fault.getMessage());
        String bounded = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST - 1) + "…";
        return new PartFault(part, fault.place().line(), fault.place().column(), bounded);
    }

    /** All of it in one line. */
    public String inWords() {
        return part.word() + ", line " + line + ", column " + column + ": " + reason;
    }
}
