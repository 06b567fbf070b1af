package tocsin.notification.picture.rest;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What an operator may set about pictures: {@code tocsin.picture.*}. */
@ConfigMapping(prefix = "tocsin.picture")
interface PictureSettings {

    /** How long a message waits for the numbers of its picture; then it goes without. */
    Duration within();

    /** For how many pictures numbers are asked for at the same time; further messages go without. */
    int atOnce();

    /** How many pictures are kept for further recipients of the same transition, a few KiB each. */
    int kept();
}
