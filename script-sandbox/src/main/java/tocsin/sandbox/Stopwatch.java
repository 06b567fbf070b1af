package tocsin.sandbox;

import java.time.Duration;

/** Tells time in the script from time in host functions. Safe for threads. */
final class Stopwatch {

    private final Duration time;
    private final Duration wallTime;
    private long began = System.nanoTime();
    private long hostNanos;
    private long hostSince;
    private boolean inHost;
    private long ended;

    Stopwatch(Duration time, Duration wallTime) {
        this.time = time;
        this.wallTime = wallTime;
    }

    synchronized void start() {
        began = System.nanoTime();
    }

    synchronized void enterHost() {
        hostSince = System.nanoTime();
        inHost = true;
    }

    synchronized void leaveHost() {
        hostNanos = hostNanos();
        inHost = false;
    }

    synchronized void stop() {
        ended = now();
        leaveHost();
    }

    synchronized Duration hostTime() {
        return Duration.ofNanos(hostNanos());
    }

    synchronized Duration scriptTime() {
        return Duration.ofNanos(now() - began - hostNanos());
    }

    /** How long until a bound can be reached at the earliest, if nothing changes; not above zero when one is. */
    synchronized Duration left() {
        Duration wall = wallTime.minusNanos(now() - began);
        Duration script = inHost ? wall : time.minus(scriptTime());
        return wall.compareTo(script) < 0 ? wall : script;
    }

    synchronized boolean isOver() {
        return left().isNegative() || left().isZero();
    }

    /** Which bound is reached when nothing is {@link #left}. */
    synchronized Bound reached() {
        return time.minus(scriptTime()).isNegative() || time.equals(wallTime) ? Bound.TIME : Bound.WALL_TIME;
    }

    private long hostNanos() {
        return inHost ? hostNanos + now() - hostSince : hostNanos;
    }

    private long now() {
        return ended == 0 ? System.nanoTime() : ended;
    }
}
