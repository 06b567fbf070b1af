package tocsin.notification.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import tocsin.notification.sms.smpp.SmppWatch.ReceiptFate;

/**
 * Reads what the gateway sends by itself. Receipts go to the desk; messages that people write to the sender's number are
 * taken and not read, since nobody is there to answer.
 */
final class Incoming implements MessageReceiverListener {

    private static final int MESSAGE_TYPE = 0x3C;
    private static final int INTERMEDIATE = 0x20;

    private final ReceiptDesk desk;
    private final SmppWatch watch;

    Incoming(ReceiptDesk desk, SmppWatch watch) {
        this.desk = desk;
        this.watch = watch;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        if (!isReceipt(message)) {
            return;
        }
        Optional<DeliveryReceipt> receipt = read(message);
        if (receipt.isEmpty()) {
            watch.receipt(ReceiptFate.UNREADABLE, words(message.getShortMessage()));
        } else if (!desk.take(receipt.get())) {
            throw new ProcessRequestException("not on record yet", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("only deliver_sm is taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // Says that a telephone is back, which was never asked for, and has no answer.
    }

    /** By its type (section 5.2.12), or by its parameter where a gateway leaves the type out. */
    private static boolean isReceipt(DeliverSm message) {
        int type = message.getEsmClass() & MESSAGE_TYPE;
        return type == SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT
                || type == INTERMEDIATE
                || message.getOptionalParameter(Tag.RECEIPTED_MESSAGE_ID) != null;
    }

    private static Optional<DeliveryReceipt> read(DeliverSm message) {
        OptionalInt state = message.getOptionalParameter(Tag.MESSAGE_STATE) instanceof OptionalParameter.Byte given
                ? OptionalInt.of(given.getValue())
                : OptionalInt.empty();
        byte[] text = message.getShortMessage();
        byte[] words =
                text.length > 0 ? text : parameter(message, Tag.MESSAGE_PAYLOAD).orElse(text);
        return DeliveryReceipt.read(
                parameter(message, Tag.RECEIPTED_MESSAGE_ID).map(Incoming::words), state, words(words));
    }

    private static Optional<byte[]> parameter(DeliverSm message, Tag tag) {
        return message.getOptionalParameter(tag) instanceof OptionalParameter.OctetString given
                ? Optional.of(given.getValue())
                : Optional.empty();
    }

    /** Up to the octet that ends a string, which some gateways leave out. */
    private static String words(byte[] octets) {
        String all = new String(octets, StandardCharsets.ISO_8859_1);
        int end = all.indexOf('\0');
        return end < 0 ? all : all.substring(0, end);
    }
}
