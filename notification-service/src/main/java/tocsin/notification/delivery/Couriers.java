package tocsin.notification.delivery;

import java.util.List;

/** The couriers of all channels: one each, so that a channel that is slow keeps no other waiting. */
public final class Couriers {

    private final List<Courier> all;

    /** These couriers. */
    public Couriers(List<Courier> all) {
        this.all = List.copyOf(all);
    }

    /** Something may be due. Returns at once. */
    public void wake() {
        all.forEach(Courier::wake);
    }

    /** They take nothing more. What is in their hands is carried on. */
    public void rest() {
        all.forEach(Courier::rest);
    }

    /** Whether nothing is in their hands and they have been told to rest. */
    public boolean atRest() {
        return all.stream().allMatch(Courier::atRest);
    }
}
