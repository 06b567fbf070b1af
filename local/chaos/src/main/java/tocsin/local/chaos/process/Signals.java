package tocsin.local.chaos.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Signals that Java cannot send by itself. */
final class Signals {

    private Signals() {}

    /** Stops processes where they are. */
    static void freeze(List<ProcessHandle> processes) throws IOException, InterruptedException {
        send("STOP", processes);
    }

    /** Lets stopped processes go on. */
    static void thaw(List<ProcessHandle> processes) throws IOException, InterruptedException {
        send("CONT", processes);
    }

    /** One that has ended meanwhile needs no signal: the others get theirs, and the status does not matter. */
    private static void send(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "kill -" + signal + " \"$@\"", "sh"));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
