package tocsin.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stack traces as the engine writes them, made into ones of the user's source: its own frames only, under its own name. */
record Frames(String programName) {

    private static final Pattern OWN = Pattern.compile("(.*?)function\\.mjs:(\\d+):(\\d+)(\\)?)");

    Function<Course, Outcome> threw(String message, String trace) {
        List<String> own = new ArrayList<>();
        int line = 0;
        int column = 0;
        for (String frame : trace.split("\n")) {
            Matcher found = OWN.matcher(frame);
            if (found.matches()) {
                int at = Wrapping.column(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
                line = own.isEmpty() ? Integer.parseInt(found.group(2)) : line;
                column = own.isEmpty() ? at : column;
                own.add(found.group(1) + programName + ":" + found.group(2) + ":" + at + found.group(4));
            }
        }
        String stack = String.join("\n", own);
        int where = line;
        int there = column;
        return course -> new Outcome.Threw(message, stack, where, there, course);
    }
}
