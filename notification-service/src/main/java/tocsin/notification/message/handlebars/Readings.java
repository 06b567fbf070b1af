package tocsin.notification.message.handlebars;

import java.util.LinkedHashMap;
import java.util.Map;
import tocsin.handlebars.Language;
import tocsin.handlebars.TemplateFault;

/** Templates that have been read, the last so many of them, so that the same words are not read for each message. */
final class Readings {

    private final Language language;
    private final Map<String, Reading> read;

    Readings(Language language, int most) {
        this.language = language;
        this.read = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
                return size() > most;
            }
        };
    }

    Reading of(String source) throws TemplateFault {
        synchronized (read) {
            Reading known = read.get(source);
            if (known != null) {
                return known;
            }
        }
        Reading reading = Reading.of(language, source);
        synchronized (read) {
            read.put(source, reading);
        }
        return reading;
    }
}
