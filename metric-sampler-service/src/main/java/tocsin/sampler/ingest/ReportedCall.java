package tocsin.sampler.ingest;

import tocsin.sampler.call.CallEvent.Times;

/**
 * What a document says of a call, in whatever form it is written, before anybody has judged it. What it does not say is
 * null.
 */
public interface ReportedCall {

    /** What the contract's own form is called where others have the name of their field map. */
    String CONTRACT = "contract";

    /** Who reads the document: {@link #CONTRACT}, or the name of a field map. */
    String readBy();

    /**
     * The call, as the publisher names it.
     *
     * @throws Unacceptable where the field is there and cannot be read, as with all of them
     */
    String id() throws Unacceptable;

    /** What is reported: cdr, started, answered or ended. */
    String type() throws Unacceptable;

    /** The company that placed the call. */
    String customer() throws Unacceptable;

    /** The company that carried it. */
    String carrier() throws Unacceptable;

    /** The moments of the call, in any order. */
    Times times() throws Unacceptable;

    /** The final SIP response. */
    Long sipCode() throws Unacceptable;

    /**
     * What the document itself calls a field of the contract, such as {@code variables.uuid} for {@code id}. Where it
     * may come from several places, this is known once the field was asked for.
     */
    String nameOf(String field);

    /** Says that a field must be there; for {@code customer}, that one of the two parties must. */
    String missing(String field);
}
