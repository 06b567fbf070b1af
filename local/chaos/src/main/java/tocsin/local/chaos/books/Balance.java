package tocsin.local.chaos.books;

import java.util.List;

/**
 * How the books look.
 *
 * @param faults everything that is not as it must be, in words; empty where the books balance
 * @param doubledMails messages that were accepted more than once because a blow caught them in flight
 * @param doubledRejections malformed reports that were set aside more than once
 * @param spared how many mails more there would have been had nobody been told of several together
 */
public record Balance(List<String> faults, List<Mail> doubledMails, List<String> doubledRejections, int spared) {}
