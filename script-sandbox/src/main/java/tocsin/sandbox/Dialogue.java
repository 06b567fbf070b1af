package tocsin.sandbox;

import java.util.function.Function;
import tocsin.sandbox.engine.Talk;

/** What one run and the outside say to each other. The worker talks; the caller may ask for the {@link #course} meanwhile. */
final class Dialogue implements Talk {

    private final Bounds bounds;
    private final Stopwatch watch;
    private final String argumentJson;
    private final Host host;
    private final Frames frames;
    private final StringBuilder console = new StringBuilder();
    private int hostCalls;
    private Function<Course, Outcome> outcome = Outcome.NeverSettled::new;

    Dialogue(Bounds bounds, Stopwatch watch, String argumentJson, Host host, Frames frames) {
        this.bounds = bounds;
        this.watch = watch;
        this.argumentJson = argumentJson;
        this.host = host;
        this.frames = frames;
    }

    Outcome outcome(long memoryBytes) {
        return outcome.apply(course(memoryBytes));
    }

    synchronized Course course(long memoryBytes) {
        return new Course(console.toString(), watch.scriptTime(), watch.hostTime(), hostCalls, memoryBytes);
    }

    @Override
    public String say(String verb, String one, String two) {
        return switch (verb) {
            case "bounds" -> "[%d,%d,%d]".formatted(bounds.outputChars(), bounds.consoleChars(), bounds.hostChars());
            case "argument" -> argumentJson;
            case "print" -> print(one);
            case "call" -> call(one, two);
            case "bad-argument" -> throw new IllegalArgumentException("the argument is not JSON: " + one);
            case "too-long" -> throw new BoundReached(Bound.OUTPUT);
            default -> throw settled(verb, one, two);
        };
    }

    private Settled settled(String verb, String one, String two) {
        outcome = switch (verb) {
            case "returned" -> course -> new Outcome.Returned(one, course);
            case "threw" -> frames.threw(one, two);
            case "not-json" -> course -> new Outcome.NotJson(one, course);
            case "no-main" -> Outcome.NoMain::new;
            default -> throw new IllegalStateException("nobody knows the word " + verb);
        };
        return new Settled();
    }

    private synchronized String print(String line) {
        int room = bounds.consoleChars() - console.length();
        if (line.length() <= room) {
            console.append(line);
        } else {
            console.append(line, 0, Math.max(0, room)).append(Course.CUT);
        }
        return "";
    }

    private String call(String name, String argument) {
        countCall();
        String answer = answer(name, argument);
        // The interruption may have been lost on the host function; then nobody but us stops the script.
        if (watch.isOver()) {
            throw new BoundReached(watch.reached());
        }
        return answer;
    }

    private String answer(String name, String argument) {
        watch.enterHost();
        try {
            return "=" + host.call(name, argument);
        } catch (HostRefusal refusal) {
            return "!" + refusal.getMessage();
        } finally {
            watch.leaveHost();
        }
    }

    private synchronized void countCall() {
        if (hostCalls == bounds.hostCalls()) {
            throw new BoundReached(Bound.HOST_CALLS);
        }
        hostCalls++;
    }
}
