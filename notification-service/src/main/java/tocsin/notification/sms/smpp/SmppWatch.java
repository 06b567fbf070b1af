package tocsin.notification.sms.smpp;

/** Is told what the link to the gateway does, for those who run the service. Called from any thread; must not block. */
public interface SmppWatch {

    /** The gateway has accepted the bind. */
    void bound();

    /** The bind has ended, or there was none to be had; it will be tried again. */
    void notBound(String why);

    /** The gateway says that it was too fast. */
    void throttled();

    /** A receipt was taken or put off. */
    void receipt(ReceiptFate fate, String said);

    /** A receipt could not be put on record; the gateway was asked to bring it again. */
    void receiptNotRecorded(String said, Throwable failure);

    /** What has become of a receipt. */
    enum ReceiptFate {
        /** It is on record. */
        RECORDED,
        /** It says nothing final. */
        NOT_FINAL,
        /** It cannot be put on record now, and the gateway was asked to bring it again. */
        PUT_OFF,
        /** Nobody knows the message that it is about, for too long to wait any more. */
        UNKNOWN,
        /** It does not say which message it is about. */
        UNREADABLE
    }
}
