/**
 * Field maps: how another switch's record is read as a call, said in a file. Pure Java; a document is a port, and so
 * are patterns over texts. {@code docs/field-maps.md} is the guide.
 */
package tocsin.sampler.ingest.map;
