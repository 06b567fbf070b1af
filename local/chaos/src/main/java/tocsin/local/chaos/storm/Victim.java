package tocsin.local.chaos.storm;

/**
 * Who is struck.
 *
 * @param number which of its role, from 1
 */
public record Victim(Role role, int number) {

    @Override
    public String toString() {
        return role.word() + "-" + number;
    }
}
