package tocsin.notification.sms;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import tocsin.notification.sms.wiring.SmsSettings;

/** The settings of the service, some of them set anew, as an operator would. */
public final class Settings {

    private static final int ABOVE_THE_FILE = 500;

    private Settings() {}

    /** The settings, with some that begin with {@code tocsin.sms.} set. */
    public static SmsSettings with(Map<String, String> set) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(file())
                .withSources(new PropertiesConfigSource(set, "test", ABOVE_THE_FILE))
                .withMapping(SmsSettings.class)
                .withValidateUnknown(false)
                .build();
        return config.getConfigMapping(SmsSettings.class);
    }

    private static PropertiesConfigSource file() {
        try {
            return new PropertiesConfigSource(Settings.class.getClassLoader().getResource("application.properties"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
