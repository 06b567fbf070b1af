package tocsin.notification.message.wiring;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import tocsin.notification.message.Composer;
import tocsin.notification.message.Pictures;
import tocsin.notification.message.PortalLink;
import tocsin.notification.message.Scripts;
import tocsin.notification.message.handlebars.Desk;
import tocsin.notification.message.handlebars.HandlebarsComposer;
import tocsin.notification.message.handlebars.MessageWriter;
import tocsin.notification.message.handlebars.RenderingThreads;
import tocsin.notification.template.Templates;
import tocsin.notification.transition.json.TransitionReader;

/** Makes the parts out of the settings. */
@Singleton
final class MessageParts {

    @Produces
    @Singleton
    RenderingThreads threads(RenderingSettings settings) {
        return new RenderingThreads(settings.threads(), settings.waiting());
    }

    void end(@Disposes RenderingThreads threads) {
        threads.close();
    }

    @Produces
    @Singleton
    Desk desk(Templates templates, RenderingSettings settings) {
        return new Desk(templates, settings.steps(), settings.within());
    }

    @Produces
    @Singleton
    MessageWriter writer(Desk desk, PortalSettings portal) {
        return new MessageWriter(desk, new PortalLink(portal.url()));
    }

    @Produces
    @Singleton
    Composer composer(
            TransitionReader reader,
            Pictures pictures,
            Scripts scripts,
            MessageWriter writer,
            RenderingThreads threads) {
        return new HandlebarsComposer(reader, pictures, scripts, writer, threads.ofMessages());
    }
}
