package tocsin.notification.routing;

import java.util.List;

/** Who is told of a transition. */
public sealed interface Decision {

    /** The recipients; empty where nobody is told. */
    List<String> recipients();

    /** Why, as a stable word. */
    String reason();

    /**
     * Somebody is told.
     *
     * @param recipients each once
     * @param reason why
     */
    record Tell(List<String> recipients, String reason) implements Decision {

        /** Copies the recipients, so that a decision never changes. */
        public Tell {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * Nobody is told.
     *
     * @param reason why not
     */
    record TellNobody(String reason) implements Decision {

        @Override
        public List<String> recipients() {
            return List.of();
        }
    }
}
