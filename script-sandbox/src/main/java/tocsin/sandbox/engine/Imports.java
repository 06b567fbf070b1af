package tocsin.sandbox.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionType;

/**
 * Everything that the module can call. There are no files, no environment, no clock but the one that is set, and no chance: what the guest
 * does depends on what it is given, and on nothing else.
 */
final class Imports {

    private static final long[] OK = {0};
    private static final long[] UNSUPPORTED = {58};
    private static final long[] NONE = {};
    private static final int LONGEST_WORDS = 16 * 1024;

    private final StringBuilder words = new StringBuilder();
    private Talk talk = Talk.nobody();
    private long nowNanos;

    void listen(Talk listener, long epochNanos) {
        talk = listener;
        nowNanos = epochNanos;
    }

    /** What was written to standard output and error since the last time. */
    String words() {
        String said = words.toString();
        words.setLength(0);
        return said;
    }

    ImportValues of(WasmModule module) {
        List<HostFunction> functions = new ArrayList<>();
        for (int i = 0; i < module.importSection().importCount(); i++) {
            FunctionImport wanted = (FunctionImport) module.importSection().getImport(i);
            FunctionType type = module.typeSection().getType(wanted.typeIndex());
            functions.add(function(wanted, type));
        }
        return ImportValues.builder()
                .addFunction(functions.toArray(HostFunction[]::new))
                .build();
    }

    private HostFunction function(FunctionImport wanted, FunctionType type) {
        String name = wanted.name();
        return new HostFunction(wanted.module(), name, type, (guest, args) -> {
            long[] answer = call(name, guest, args);
            return type.returns().isEmpty() ? NONE : answer;
        });
    }

    private long[] call(String name, Instance guest, long[] args) {
        return switch (name) {
            case "invoke" -> talk(guest, args);
            case "fd_write" -> write(guest, args);
            case "clock_time_get" -> clock(guest, args);
            case "random_get" -> noChance(guest, args);
            case "environ_sizes_get" -> emptyEnvironment(guest, args);
            case "environ_get" -> OK;
            case "proc_exit" -> throw new IllegalStateException("the guest wanted to end the process");
            default -> UNSUPPORTED;
        };
    }

    private long[] talk(Instance guest, long[] args) {
        String answer = answer(text(guest, args, 0), text(guest, args, 2), text(guest, args, 4));
        byte[] utf8 = answer.getBytes(StandardCharsets.UTF_8);
        int at = allocate(guest, Math.max(1, utf8.length));
        guest.memory().write(at, utf8, 0, utf8.length);
        int pair = allocate(guest, 8);
        guest.memory().writeI32(pair, at);
        guest.memory().writeI32(pair + 4, utf8.length);
        return new long[] {pair};
    }

    private String answer(String verb, String one, String two) {
        try {
            return talk.say(verb, one, two);
        } catch (RuntimeException e) {
            throw new FromOutside(e);
        }
    }

    static int allocate(Instance guest, int size) {
        return (int) guest.export("cabi_realloc").apply(0, 0, 1, size)[0];
    }

    private static String text(Instance guest, long[] args, int index) {
        byte[] utf8 = guest.memory().readBytes((int) args[index], (int) args[index + 1]);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private long[] write(Instance guest, long[] args) {
        int total = 0;
        for (int i = 0; i < (int) args[2]; i++) {
            int at = guest.memory().readInt((int) args[1] + 8 * i);
            int length = guest.memory().readInt((int) args[1] + 8 * i + 4);
            int kept = Math.min(length, LONGEST_WORDS - words.length());
            words.append(new String(guest.memory().readBytes(at, Math.max(0, kept)), StandardCharsets.UTF_8));
            total += length;
        }
        guest.memory().writeI32((int) args[3], total);
        return OK;
    }

    private long[] clock(Instance guest, long[] args) {
        guest.memory().writeLong((int) args[2], nowNanos);
        return OK;
    }

    private static long[] noChance(Instance guest, long[] args) {
        guest.memory().fill((byte) 0x5A, (int) args[0], (int) (args[0] + args[1]));
        return OK;
    }

    private static long[] emptyEnvironment(Instance guest, long[] args) {
        guest.memory().writeI32((int) args[0], 0);
        guest.memory().writeI32((int) args[1], 0);
        return OK;
    }
}
