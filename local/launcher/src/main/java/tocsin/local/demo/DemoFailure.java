package tocsin.local.demo;

/** Why the demo cannot go on; a line for a person. Tocsin itself goes on. */
final class DemoFailure extends Exception {

    DemoFailure(String message) {
        super(message);
    }

    DemoFailure(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
