package tocsin.notification.picture;

/** Is told what becomes of pictures. May be called by any thread. */
public interface PictureWatch {

    /** A message has its picture. */
    void drawn();

    /** A message goes without one. */
    void missing(Missing why);

    /** Why a message goes without a picture. */
    enum Missing {
        /** The numbers were not there in time. */
        LATE,
        /** They could not be had. */
        FAILED,
        /** As many as possible were being asked for. */
        BUSY,
        /** They show nothing: there were no two values. */
        NOTHING_TO_SHOW
    }
}
