package tocsin.local;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Such tests take place on one running system, which they get as a parameter of type {@link Scene}. It is started for the first of
 * them and stopped after the last one. Each keeps to companies, templates and recipients of its own, and does not stop the system.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedSystem.class)
public @interface OnSharedSystem {}
