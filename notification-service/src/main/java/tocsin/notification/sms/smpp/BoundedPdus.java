package tocsin.notification.sms.smpp;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.bean.Command;

/**
 * Reads no more than any message of SMPP can have. A peer that speaks something else would otherwise make jsmpp take as
 * much memory as its first four octets say, up to 2 GiB.
 */
final class BoundedPdus extends DefaultPDUReader {

    /** A message with a {@code message_payload} of 64 KiB is the longest. */
    private static final int LONGEST = 70_000;

    private static final int HEADER = 16;

    @Override
    public Command readPDUHeader(DataInputStream in) throws InvalidCommandLengthException, IOException {
        in.mark(HEADER);
        try {
            int length = in.readInt();
            if (length < HEADER || length > LONGEST) {
                throw new IOException("what comes from the SMS gateway is not SMPP");
            }
            in.reset();
            return super.readPDUHeader(in);
        } catch (SocketTimeoutException quiet) {
            // It is only the occasion to ask whether the gateway is still there: what has come of a header still
            // counts.
            in.reset();
            throw quiet;
        }
    }
}
