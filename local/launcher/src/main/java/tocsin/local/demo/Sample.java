package tocsin.local.demo;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A balance as a billing system reports it ({@code samples} of the contract).
 *
 * @param id unique among all samples
 * @param company whose balance it is
 * @param area what was measured
 * @param value the balance, in the company's currency
 * @param at when it was so
 */
record Sample(String id, String company, String area, BigDecimal value, String at) {

    static Sample balance(String id, String company, BigDecimal value, Instant at) {
        return new Sample(id, company, "balance", value, at.toString());
    }
}
