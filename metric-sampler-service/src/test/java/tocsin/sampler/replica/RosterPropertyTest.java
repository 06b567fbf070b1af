package tocsin.sampler.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RosterPropertyTest {

    private static final int MANY = 6000;
    private static final List<String> COMPANIES =
            IntStream.range(0, MANY).mapToObj(i -> "company-" + i).toList();

    @Test
    void the_only_member_judges_everything_and_whoever_is_no_member_does_nothing() {
        ReplicaId only = ReplicaId.fresh();

        assertThat(COMPANIES).allMatch(company -> Roster.of(List.of(only)).dutyOf(only, company) == Duty.JUDGES);
        assertThat(Roster.of(List.of(only)).dutyOf(ReplicaId.fresh(), "acme")).isEqualTo(Duty.NONE);
        assertThat(Roster.EMPTY.dutyOf(only, "acme")).isEqualTo(Duty.NONE);
    }

    @Property(tries = 300)
    void every_company_has_one_that_judges_and_one_other_that_stands_by(
            @ForAll("members") List<ReplicaId> members, @ForAll String company) {
        Map<Duty, Long> duties = count(members, member -> Roster.of(members).dutyOf(member, company));

        assertThat(duties.get(Duty.JUDGES)).isEqualTo(1);
        assertThat(duties.getOrDefault(Duty.STANDS_BY, 0L)).isEqualTo(members.size() > 1 ? 1 : 0);
    }

    @Property(tries = 100)
    void the_order_in_which_members_are_known_does_not_matter(
            @ForAll("members") List<ReplicaId> members, @ForAll Random random, @ForAll String company) {
        List<ReplicaId> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, random);

        assertThat(members)
                .allMatch(member -> Roster.of(members).dutyOf(member, company)
                        == Roster.of(shuffled).dutyOf(member, company));
    }

    @Property(tries = 20)
    void members_share_evenly(@ForAll("members") List<ReplicaId> members) {
        Roster roster = Roster.of(members);
        double fair = (double) MANY / members.size();

        for (ReplicaId member : members) {
            Map<Duty, Long> duties = count(COMPANIES, company -> roster.dutyOf(member, company));
            assertThat((double) duties.get(Duty.JUDGES)).isBetween(fair * 0.75, fair * 1.25);
            if (members.size() > 1) {
                assertThat((double) duties.get(Duty.STANDS_BY)).isBetween(fair * 0.75, fair * 1.25);
            }
        }
    }

    @Property(tries = 20)
    void whoever_joins_takes_its_share_and_nothing_else_moves(@ForAll("members") List<ReplicaId> members) {
        ReplicaId newcomer = ReplicaId.fresh();
        Roster before = Roster.of(members);
        Roster after =
                Roster.of(Stream.concat(members.stream(), Stream.of(newcomer)).toList());

        List<String> moved = COMPANIES.stream()
                .filter(company -> !judge(before, company).equals(judge(after, company)))
                .toList();

        double share = (double) MANY / (members.size() + 1);
        assertThat((double) moved.size()).isBetween(share * 0.75, share * 1.25);
        assertThat(moved).allMatch(company -> judge(after, company).equals(newcomer));
    }

    @Property(tries = 20)
    void whoever_stands_by_judges_when_the_first_one_is_gone(
            @ForAll("members") List<ReplicaId> members, @ForAll @IntRange(max = 5) int which) {
        if (members.size() < 2) {
            return;
        }
        Roster before = Roster.of(members);
        ReplicaId gone = members.get(which % members.size());
        Roster after = Roster.of(
                members.stream().filter(member -> !member.equals(gone)).toList());

        assertThat(COMPANIES).allSatisfy(company -> {
            ReplicaId judge = judge(before, company);
            if (judge.equals(gone)) {
                assertThat(before.dutyOf(judge(after, company), company)).isEqualTo(Duty.STANDS_BY);
            } else {
                assertThat(judge(after, company)).isEqualTo(judge);
            }
        });
    }

    private static ReplicaId judge(Roster roster, String company) {
        return roster.members().stream()
                .filter(member -> roster.dutyOf(member, company) == Duty.JUDGES)
                .findFirst()
                .orElseThrow();
    }

    private static <T> Map<Duty, Long> count(List<T> of, Function<T, Duty> duty) {
        return of.stream().collect(Collectors.groupingBy(duty, Collectors.counting()));
    }

    @Provide
    Arbitrary<List<ReplicaId>> members() {
        return Arbitraries.longs()
                .map(bits -> new ReplicaId(new UUID(bits, ~bits)))
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
