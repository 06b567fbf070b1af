package tocsin.config.recipient;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What holds for several recipients together. */
public final class Recipients {

    /** How many there may be at most. */
    public static final int MOST = 50;

    private Recipients() {}

    /** The places, from 0, of those that are there already further ahead, in whatever spelling. */
    public static List<Integer> repeated(List<Recipient> recipients) {
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, recipients.size())
                .filter(i -> !seen.add(recipients.get(i).identity()))
                .boxed()
                .toList();
    }
}
