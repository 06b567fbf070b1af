package tocsin.notification.sms.smpp;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.ConnectionFactory;
import tocsin.notification.sms.Alphabet;

/**
 * One bind as a transceiver, from its beginning to its end. jsmpp lets those who wait for an answer wait on when the
 * connection ends; here they are told at once.
 */
final class Bind {

    private static final byte USER_DATA_HEADER = 0x40;
    private static final byte FINAL_RECEIPT = 0x01;
    private static final byte DEFAULT_ALPHABET = 0x00;
    private static final byte UCS_2 = 0x08;

    private final SmppSettings settings;
    private final SMPPSession session;
    private final Set<Thread> waiting = new HashSet<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean over;

    private Bind(SmppSettings settings, SMPPSession session) {
        this.settings = settings;
        this.session = session;
    }

    /**
     * Connects and binds; blocks for no longer than connecting, the handshake and one answer may take.
     *
     * @param incoming is given what the gateway sends, on threads of jsmpp
     */
    static Bind open(SmppSettings settings, ConnectionFactory connections, MessageReceiverListener incoming)
            throws IOException {
        SMPPSession session =
                new SMPPSession(new SynchronizedPDUSender(new DefaultPDUSender()), new BoundedPdus(), connections);
        session.setMessageReceiverListener(incoming);
        session.setPduProcessorDegree(ReceiptDesk.SEATS + settings.window());
        session.setEnquireLinkTimer((int) settings.enquireLink().toMillis());
        session.setTransactionTimer(settings.responseWithin().toMillis());
        Bind bind = new Bind(settings, session);
        session.addSessionStateListener((state, before, source) -> bind.noteEnd(state));
        bind.begin();
        return bind;
    }

    private void begin() throws IOException {
        enter();
        try {
            session.connectAndBind(
                    settings.host().orElseThrow(),
                    settings.port(),
                    parameters(),
                    settings.responseWithin().toMillis());
        } catch (IOException cause) {
            session.close();
            throw cause;
        } finally {
            leave();
        }
    }

    private BindParameter parameters() {
        return new BindParameter(
                BindType.BIND_TRX,
                settings.systemId().orElseThrow(),
                settings.password().orElse(""),
                settings.systemType().orElse(""),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
    }

    /**
     * Submits a part and waits for the answer.
     *
     * @return the id by which the gateway knows it; empty where it has given none
     */
    Optional<String> submit(Submission part)
            throws IOException, PDUException, InvalidResponseException, NegativeResponseException,
                    ResponseTimeoutException {
        enter();
        try {
            return Optional.ofNullable(submitted(part)).filter(id -> !id.isBlank());
        } finally {
            leave();
        }
    }

    private String submitted(Submission part)
            throws IOException, PDUException, InvalidResponseException, NegativeResponseException,
                    ResponseTimeoutException {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.valueOf(settings.sourceTon()),
                        NumberingPlanIndicator.valueOf(settings.sourceNpi()),
                        settings.source().orElse(""),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        part.to().digits(),
                        new ESMClass(part.data().headed() ? USER_DATA_HEADER : 0),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(part.receipted() ? FINAL_RECEIPT : 0),
                        (byte) 0,
                        new RawDataCoding(part.data().alphabet() == Alphabet.GSM_7 ? DEFAULT_ALPHABET : UCS_2),
                        (byte) 0,
                        part.data().octets())
                .getMessageId();
    }

    /** Whether it has ended. */
    boolean isOver() {
        return end.getCount() == 0;
    }

    /** Waits for its end, however it comes. */
    void awaitEnd() throws InterruptedException {
        end.await();
    }

    /** Unbinds and ends the connection; blocks for no longer than one answer may take. */
    void close() {
        session.unbindAndClose();
    }

    private synchronized void enter() throws IOException {
        if (over) {
            throw new IOException("the connection to the SMS gateway has ended");
        }
        waiting.add(Thread.currentThread());
    }

    private synchronized void leave() {
        waiting.remove(Thread.currentThread());
        if (over) {
            // It may have come too late to be noticed, and is meant for nothing else.
            Thread.interrupted();
        }
    }

    private synchronized void noteEnd(SessionState state) {
        if (state == SessionState.CLOSED) {
            over = true;
            waiting.forEach(Thread::interrupt);
            end.countDown();
        }
    }
}
