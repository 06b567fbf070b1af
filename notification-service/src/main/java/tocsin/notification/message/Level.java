package tocsin.notification.message;

import java.util.Locale;

/** How grave it is. The order is that of gravity. */
enum Level {
    NONE("#475467"),
    INFO("#175cd3"),
    WARNING("#b54708"),
    ERROR("#d92d20"),
    CRITICAL("#912018");

    /** What is over, however grave it was. */
    static final String RESOLVED_COLOR = "#067647";

    private final String color;

    Level(String color) {
        this.color = color;
    }

    /** A level by its name in the contract; one that is not known here is {@link #NONE}. */
    static Level of(String word) {
        for (Level level : values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        return NONE;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As HTML writes colours; dark enough for white letters on it. */
    String color() {
        return color;
    }
}
