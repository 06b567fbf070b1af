package tocsin.notification.sms.smpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.util.MessageId;

/** An SMPP server on loopback that takes messages, or does with each of the next ones what it is told. */
final class MoodySmsc implements SubmitOnly, AutoCloseable {

    static final byte RECEIPT = SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT;

    /** What it does with a message. */
    interface Mood {

        /** The answer's status, after whatever is done first. */
        int with(SubmitSm message, SMPPServerSession session) throws IOException;
    }

    final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
    final List<BindRequest> binds = new CopyOnWriteArrayList<>();
    final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    final Queue<Mood> moods = new ConcurrentLinkedQueue<>();
    volatile int bindStatus = SMPPConstant.STAT_ESME_ROK;
    private final AtomicInteger ids = new AtomicInteger();
    private final ServerSocketFactory sockets;
    private final int port;
    private ServerSocket listener;

    MoodySmsc() throws IOException {
        this(ServerSocketFactory.getDefault());
    }

    MoodySmsc(ServerSocketFactory sockets) throws IOException {
        this.sockets = sockets;
        this.listener = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = listener.getLocalPort();
        start(this::accept);
    }

    int port() {
        return port;
    }

    /** It is there again after it was closed. */
    void comeBack() throws IOException {
        listener = sockets.createServerSocket(port, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Answers the next messages with these codes, before it takes messages again. */
    void refuse(int... codes) {
        for (int code : codes) {
            moods.add((message, session) -> code);
        }
    }

    private void accept() {
        try {
            while (true) {
                Connection connection = new SocketConnection(listener.accept());
                start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    private void serve(Connection connection) {
        try {
            SMPPServerSession session = new SMPPServerSession(connection, null, this, null, 20, 100);
            BindRequest bind = session.waitForBind(5_000);
            binds.add(bind);
            if (bindStatus == SMPPConstant.STAT_ESME_ROK) {
                sessions.add(session);
                bind.accept("moody");
            } else {
                bind.reject(bindStatus);
            }
        } catch (IOException | TimeoutException | PDUStringException gone) {
            // The other side has left, or speaks something else.
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session) throws ProcessRequestException {
        Mood mood = moods.poll();
        try {
            int status = mood == null ? SMPPConstant.STAT_ESME_ROK : mood.with(message, session);
            if (status != SMPPConstant.STAT_ESME_ROK) {
                throw new ProcessRequestException("not in the mood", status);
            }
            taken.add(message);
            return new SubmitSmResult(new MessageId("m-" + ids.incrementAndGet()), new OptionalParameter[0]);
        } catch (IOException | PDUStringException cause) {
            throw new ProcessRequestException("not possible", SMPPConstant.STAT_ESME_RSYSERR, cause);
        }
    }

    /** The id of the message that was taken last. */
    String lastId() {
        return "m-" + ids.get();
    }

    /** The id of the message that will be taken next. */
    String nextId() {
        return "m-" + (ids.get() + 1);
    }

    /** Sends a receipt in the last session. */
    int receipt(String id, String state) {
        return deliver(RECEIPT, "id:" + id + " sub:001 dlvrd:001 stat:" + state + " err:000 text:ASR");
    }

    /** Sends a message by itself in the last session; the status with which it was answered. */
    int deliver(byte esmClass, String text, OptionalParameter... parameters) {
        try {
            sessions.get(sessions.size() - 1)
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            "447700900123",
                            TypeOfNumber.ALPHANUMERIC,
                            NumberingPlanIndicator.UNKNOWN,
                            "Tocsin",
                            new ESMClass(esmClass),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            DataCodings.ZERO,
                            text.getBytes(StandardCharsets.ISO_8859_1),
                            parameters);
            return SMPPConstant.STAT_ESME_ROK;
        } catch (NegativeResponseException no) {
            return no.getCommandStatus();
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException | IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Ends every connection, without a word. */
    void hangUp() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "moody-smsc");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        hangUp();
    }
}
