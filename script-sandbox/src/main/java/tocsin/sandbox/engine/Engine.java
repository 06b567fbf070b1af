package tocsin.sandbox.engine;

import io.roastedroot.quickjs4j.core.JavyPluginModule;
import java.nio.charset.StandardCharsets;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.Instance;
import run.endive.runtime.TrapException;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;

/**
 * One QuickJS. Not safe for threads. Whatever a call throws, the engine is afterwards good for nothing but {@link #become}.
 *
 * <p>Beyond what is declared, every call may throw {@link OutOfMemory}, {@link StackUsedUp}, a
 * {@code WasmInterruptedException} when its thread is interrupted, and what its {@link Talk} throws.
 */
public final class Engine {

    private static final int STACK_POINTER = 0;
    private static final int STACK_MARGIN = 16 * 1024;

    private final Imports imports = new Imports();
    private final Instance instance;
    private final GuestMemory memory;
    private final ExportFunction compile;
    private final ExportFunction evaluate;

    /** An engine that must {@link #start} or {@link #become} something first. */
    public Engine(long memoryBytes) {
        WasmModule module = JavyPluginModule.load();
        instance = Instance.builder(module)
                .withMachineFactory(JavyPluginModule::create)
                .withMemoryFactory(limits -> new GuestMemory(limits, memoryBytes))
                .withImportValues(imports.of(module))
                .build();
        memory = (GuestMemory) instance.memory();
        compile = instance.export("compileSrc");
        evaluate = instance.export("eval");
    }

    /** Makes a JavaScript runtime with nothing in it. */
    public void start() {
        instance.export("initialize_runtime").apply();
    }

    /** The state as it is now. */
    public Image image() {
        return new Image(memory.copy(), instance.global(STACK_POINTER).getValue());
    }

    /** Goes back to a state; nothing of what has been since remains. */
    public void become(Image image) {
        memory.become(image.memory());
        instance.global(STACK_POINTER).setValue(image.stackPointer());
        imports.words();
    }

    /** From now on the guest talks to this listener, and takes this for the time. */
    public void listen(Talk talk, long epochNanos) {
        imports.listen(talk, epochNanos);
    }

    /** How large the memory is now. */
    public long memoryBytes() {
        return memory.size();
    }

    /**
     * Reads a source as a module, and runs nothing of it.
     *
     * @return its bytecode
     * @throws Panic when it cannot be read, with the engine's words
     */
    public byte[] compile(String source) {
        byte[] utf8 = source.getBytes(StandardCharsets.UTF_8);
        int pair = (int) call(compile, put(utf8), utf8.length)[0];
        return memory.readBytes(memory.readInt(pair), memory.readInt(pair + 4));
    }

    /**
     * Runs bytecode that {@link #compile} made, and then whatever promises have to do until nothing is left.
     *
     * @throws Panic when it throws
     */
    public void evaluate(byte[] bytecode) {
        call(evaluate, put(bytecode), bytecode.length, 0, 0);
    }

    private int put(byte[] bytes) {
        int at = Imports.allocate(instance, Math.max(1, bytes.length));
        memory.write(at, bytes, 0, bytes.length);
        return at;
    }

    private long[] call(ExportFunction function, long... args) {
        try {
            return function.apply(args);
        } catch (FromOutside outside) {
            throw outside.thrown();
        } catch (TrapException trap) {
            throw new Panic(imports.words(), trap);
        } catch (IndexOutOfBoundsException outside) {
            // The stack is at the beginning of the memory and grows downwards: it ends where addresses end.
            throw stackPointer() < STACK_MARGIN
                    ? new StackUsedUp()
                    : new Panic("an address outside of the memory", outside);
        } catch (WasmEngineException failure) {
            throw failure.getCause() instanceof StackOverflowError ? new StackUsedUp() : failure;
        }
    }

    private int stackPointer() {
        return (int) instance.global(STACK_POINTER).getValue();
    }
}
