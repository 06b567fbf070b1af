package tocsin.notification.preview.rest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import tocsin.notification.message.Pictures;
import tocsin.notification.message.Scripts;
import tocsin.notification.message.handlebars.Desk;
import tocsin.notification.message.handlebars.MessageWriter;
import tocsin.notification.message.handlebars.RenderingThreads;
import tocsin.notification.preview.Previews;

/** Puts previews together. */
@Singleton
final class PreviewParts {

    @Produces
    @Singleton
    Previews previews(
            Desk desk,
            MessageWriter writer,
            Pictures pictures,
            Scripts scripts,
            RenderingThreads threads,
            PreviewSettings settings) {
        return new Previews(desk, writer, pictures, scripts, threads.ofPreviews(), settings.atOnce());
    }
}
