package tocsin.config.catalog;

/** How a document is written, a batch at a time. Not for use by several threads. */
public interface Notation {

    /** The text of a batch; those of a section come one after the other. */
    String text(Batch batch);

    /** What the document ends with. */
    String end();
}
