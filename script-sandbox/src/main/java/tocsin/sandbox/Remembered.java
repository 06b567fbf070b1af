package tocsin.sandbox;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was made with some effort, as much of it as fits; what was not asked for longest goes first. Safe for threads. */
final class Remembered<K, V> {

    private final long most;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long total;

    Remembered(long mostBytes) {
        this.most = mostBytes;
    }

    private record Entry<V>(V value, long size) {}

    /** What is known, or {@code null}. */
    synchronized V get(K key) {
        Entry<V> entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    synchronized void put(K key, V value, long size) {
        Entry<V> before = entries.put(key, new Entry<>(value, size));
        total += size - (before == null ? 0 : before.size());
        Iterator<Entry<V>> oldest = entries.values().iterator();
        while (total > most && oldest.hasNext()) {
            total -= oldest.next().size();
            oldest.remove();
        }
    }
}
