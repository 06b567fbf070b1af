package tocsin.notification.sms.smpp;

import org.jsmpp.SMPPConstant;
import tocsin.notification.channel.Outcome;

/** What a gateway's "no" to a message means (SMPP 3.4, section 5.1.3). */
final class CommandStatus {

    private CommandStatus() {}

    /** Whether the gateway wants less at once, for a while. */
    static boolean isTooFast(int status) {
        return status == SMPPConstant.STAT_ESME_RTHROTTLED || status == SMPPConstant.STAT_ESME_RMSGQFUL;
    }

    /**
     * The outcome of a message that was not taken, where the pace was not the reason. Only what is about this telephone or
     * this text ends it. What is about the sender, the login or the types of numbers, which are the same for all, is the
     * installation's trouble: somebody will put it right. What the specification does not have may be about this
     * telephone, and holds up nobody else.
     */
    static Outcome outcomeOf(int status, String said) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RINVMSGLEN -> new Outcome.Refused(said);
            case SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RINVCMDID,
                    SMPPConstant.STAT_ESME_RINVBNDSTS,
                    SMPPConstant.STAT_ESME_RINVSRCADR,
                    SMPPConstant.STAT_ESME_RINVSRCTON,
                    SMPPConstant.STAT_ESME_RINVSRCNPI,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI,
                    SMPPConstant.STAT_ESME_RINVSYSTYP,
                    SMPPConstant.STAT_ESME_RINVSERTYP,
                    SMPPConstant.STAT_ESME_RINVREGDLVFLG,
                    SMPPConstant.STAT_ESME_RINVESMCLASS,
                    SMPPConstant.STAT_ESME_RPROHIBITED -> Outcome.Failed.ofDestination(said);
            default -> Outcome.Failed.ofMessage(said);
        };
    }
}
