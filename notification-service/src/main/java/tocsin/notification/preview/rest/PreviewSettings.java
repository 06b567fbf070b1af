package tocsin.notification.preview.rest;

import io.smallrye.config.ConfigMapping;

/** What an operator may set about previews: {@code tocsin.previews.*}. */
@ConfigMapping(prefix = "tocsin.previews")
interface PreviewSettings {

    /** How many may be written at the same time; others are answered 503. */
    int atOnce();
}
