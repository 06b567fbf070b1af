package tocsin.handlebars;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The blocks that have a meaning of their own. */
enum BlockHelper {
    IF {
        @Override
        void fill(Block block, Filling filling, Scope scope) throws TemplateFault {
            (condition(block, filling, scope) ? block.body() : block.inverse()).fill(filling, scope);
        }
    },

    UNLESS {
        @Override
        void fill(Block block, Filling filling, Scope scope) throws TemplateFault {
            (condition(block, filling, scope) ? block.inverse() : block.body()).fill(filling, scope);
        }
    },

    EACH {
        @Override
        void fill(Block block, Filling filling, Scope scope) throws TemplateFault {
            loop(block, block.call().first(filling, scope), filling, scope);
        }
    },

    WITH {
        @Override
        void fill(Block block, Filling filling, Scope scope) throws TemplateFault {
            Object value = block.call().first(filling, scope);
            if (Values.holds(value, false)) {
                block.body().fill(filling, scope.inner(value, names(block.names(), value, null)));
            } else {
                block.inverse().fill(filling, scope);
            }
        }
    };

    private static final Map<String, BlockHelper> BY_NAME = byName();

    private static Map<String, BlockHelper> byName() {
        Map<String, BlockHelper> all = new HashMap<>();
        for (BlockHelper helper : values()) {
            all.put(helper.name().toLowerCase(Locale.ROOT), helper);
        }
        return all;
    }

    /** The block helper of a name; null where there is none. */
    static BlockHelper named(String name) {
        return BY_NAME.get(name);
    }

    /** The names of all of them. */
    static Set<String> blocks() {
        return BY_NAME.keySet();
    }

    abstract void fill(Block block, Filling filling, Scope scope) throws TemplateFault;

    private static boolean condition(Block block, Filling filling, Scope scope) throws TemplateFault {
        boolean zeroToo = Values.holds(block.call().namedIn(filling, scope).get("includeZero"), true);
        return Values.holds(block.call().first(filling, scope), zeroToo);
    }

    /** Once for each item of a list or entry of a map; otherwise what is after {@code else}. */
    static void loop(Block block, Object value, Filling filling, Scope scope) throws TemplateFault {
        if (value instanceof List<?> list && !list.isEmpty()) {
            int index = 0;
            for (Iterator<?> items = list.iterator(); items.hasNext(); index++) {
                pass(block, filling, scope, items.next(), index, index, !items.hasNext());
            }
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            int index = 0;
            // What is looped over may be the variables of the whole template, and others may join these meanwhile.
            List<Map.Entry<?, ?>> then = List.copyOf(map.entrySet());
            for (Iterator<Map.Entry<?, ?>> entries = then.iterator(); entries.hasNext(); index++) {
                Map.Entry<?, ?> entry = entries.next();
                pass(block, filling, scope, entry.getValue(), entry.getKey(), index, !entries.hasNext());
            }
        } else {
            block.inverse().fill(filling, scope);
        }
    }

    private static void pass(
            Block block, Filling filling, Scope scope, Object item, Object key, int index, boolean last)
            throws TemplateFault {
        filling.step(block.at());
        Map<String, Object> data = Map.of("index", index, "key", key, "first", index == 0, "last", last);
        block.body().fill(filling, new Scope(item, scope, names(block.names(), item, key), data));
    }

    private static Map<String, Object> names(List<String> names, Object first, Object second) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> named = new HashMap<>();
        named.put(names.get(0), first);
        if (names.size() > 1) {
            named.put(names.get(1), second);
        }
        return named;
    }
}
