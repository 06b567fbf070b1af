package tocsin.local.chaos.process;

import java.io.IOException;
import java.util.List;

/** What a part runs: it can be started as often as it has ended. */
interface Program {

    /** Starts it; may return before it is ready. */
    void start() throws IOException;

    /** Its living processes, the main one first; empty where it does not run. */
    List<ProcessHandle> processes();

    /** Whether it works. */
    boolean ready();
}
