package tocsin.notification.picture.rest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import tocsin.notification.message.Pictures;
import tocsin.notification.message.handlebars.RenderingThreads;
import tocsin.notification.picture.History;
import tocsin.notification.picture.PictureLimits;
import tocsin.notification.picture.PictureWatch;
import tocsin.notification.picture.SharedPictures;

/** Makes the pictures out of the settings and the adapters. */
@Singleton
final class PictureParts {

    @Produces
    @Singleton
    Pictures pictures(History history, RenderingThreads threads, PictureSettings settings, PictureWatch watch) {
        PictureLimits limits = new PictureLimits(settings.within(), settings.atOnce(), settings.kept());
        return new SharedPictures(history, threads.ofMessages(), limits, watch);
    }
}
