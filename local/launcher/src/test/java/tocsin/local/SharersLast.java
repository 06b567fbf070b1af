package tocsin.local;

import java.util.Comparator;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Tests that share a system are the last ones, so that it does not run beside those that start their own. */
public final class SharersLast implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(test -> test.isAnnotated(OnSharedSystem.class)));
    }
}
