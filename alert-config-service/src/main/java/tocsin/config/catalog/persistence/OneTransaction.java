package tocsin.config.catalog.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tocsin.config.catalog.Together;
import tocsin.config.persistence.Transactions;

/** Many changes in one transaction, each with a savepoint. */
@Singleton
final class OneTransaction implements Together {

    private final Transactions transactions;

    OneTransaction(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> Uni<T> alone(Supplier<Uni<T>> changes, Predicate<T> keep) {
        return transactions.alone(changes, keep);
    }

    @Override
    public <T> Uni<T> attempt(Supplier<Uni<T>> change) {
        return transactions.attempt(change);
    }
}
