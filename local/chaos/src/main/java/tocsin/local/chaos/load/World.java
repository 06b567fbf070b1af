package tocsin.local.chaos.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import tocsin.local.chaos.books.WatchKey;

/**
 * Who there is: companies with a story and an alert that moves, companies that do well with an alert that must stay as it
 * is, and carriers without one.
 */
public final class World {

    private static final int STORIES_OF_A_KIND = 3;
    private static final int COMPANIES = 20;
    private static final int CARRIERS = 4;
    private static final int PEOPLE = 12;
    private static final int RECIPIENTS = 3;

    /** Nine of ten calls are answered, so that it never fires. */
    private static final String NEVER =
            """
            {"area":"asr","operator":"<=","threshold":30,"resetThreshold":70,"samplePeriod":"PT10S","minimumCalls":10""";

    private final Ids ids;
    private final Random random;
    private final List<Story> stories = new ArrayList<>();
    private final List<String> companies = named("steady", COMPANIES);
    private final List<String> carriers = named("carrier", CARRIERS);
    private final Map<WatchKey, Set<String>> recipients = new HashMap<>();

    /**
     * A world of its own for a run.
     *
     * @param seed what is drawn
     * @param run the beginning of every id
     */
    public World(long seed, String run) {
        this.random = new Random(seed);
        this.ids = new Ids(run);
        for (String company : named("balance", STORIES_OF_A_KIND)) {
            stories.add(new Story(company, new BalancePlot(company, ids, random), people()));
        }
        for (String company : named("failures", STORIES_OF_A_KIND)) {
            stories.add(new Story(company, new FailuresPlot(company, ids), people()));
        }
        for (String company : named("asr", STORIES_OF_A_KIND)) {
            stories.add(new Story(company, new AsrPlot(company, carriers.get(0), ids), people()));
        }
    }

    private static List<String> named(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> name + "-" + i).toList();
    }

    /** Some have several alerts, so that what they get has an order. */
    private Set<String> people() {
        Set<String> people = new LinkedHashSet<>();
        while (people.size() < RECIPIENTS) {
            people.add("person-%d@example.com".formatted(random.nextInt(PEOPLE)));
        }
        return people;
    }

    /** Defines everybody and every alert, with an administrator's token. */
    public void define(URI config, String token) throws IOException, InterruptedException {
        Definitions definitions = new Definitions(config, token);
        for (String carrier : carriers) {
            definitions.company(carrier, "carrier");
        }
        for (Story story : stories) {
            definitions.company(story.company(), "customer");
            UUID alert = definitions.alert(story.definition(), story.company(), story.recipients());
            story.defined(alert);
            recipients.put(story.watch(), story.recipients());
        }
        for (String company : companies) {
            definitions.company(company, "customer");
            Set<String> people = people();
            recipients.put(new WatchKey(definitions.alert(NEVER, company, people), company), people);
        }
    }

    /** Everybody who publishes. */
    public Crowd crowd(Tally tally, Publisher publisher) {
        return new Crowd(new Crowd.Cast(stories, companies, carriers), tally, publisher, ids, random);
    }

    /** The companies whose alerts move. */
    public List<Story> stories() {
        return List.copyOf(stories);
    }

    /** Who must be told by each alert. */
    public Map<WatchKey, Set<String>> recipients() {
        return Map.copyOf(recipients);
    }

    /** The states that each alert must have gone through. */
    public Map<WatchKey, List<String>> chains() {
        Map<WatchKey, List<String>> chains = new HashMap<>();
        recipients.keySet().forEach(watch -> chains.put(watch, List.of("no-data", "ok")));
        stories.forEach(story -> chains.put(story.watch(), story.states()));
        return chains;
    }
}
