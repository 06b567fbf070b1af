package tocsin.sampler.script.sandbox;

import java.util.List;
import java.util.Optional;

/** Whom a run may tell: what runs by itself must not write to strangers. */
sealed interface Addressees {

    /**
     * Who is told.
     *
     * @param named whom the script names; empty where it names nobody
     * @throws IllegalArgumentException where it may not tell one of them, or there is nobody
     */
    List<String> chosen(Optional<List<String>> named);

    /**
     * Those that are written down.
     *
     * @param usual the alert's recipients, who are told where nobody is named
     * @param also the script's recipients
     */
    record Listed(List<String> usual, List<String> also) implements Addressees {
        @Override
        public List<String> chosen(Optional<List<String>> named) {
            List<String> chosen = named.orElse(usual).stream().distinct().toList();
            if (chosen.isEmpty()) {
                throw new IllegalArgumentException("send has nobody to tell");
            }
            chosen.stream()
                    .filter(one -> !usual.contains(one) && !also.contains(one))
                    .findFirst()
                    .ifPresent(stranger -> {
                        throw new IllegalArgumentException("send may not tell " + stranger
                                + ", who is no recipient of the alert or of the script");
                    });
            return chosen;
        }
    }

    /** Of a script that is tried out without an alert: who that alert's recipients will be is not known. */
    record Unknown() implements Addressees {
        @Override
        public List<String> chosen(Optional<List<String>> named) {
            return named.orElse(List.of()).stream().distinct().toList();
        }
    }
}
