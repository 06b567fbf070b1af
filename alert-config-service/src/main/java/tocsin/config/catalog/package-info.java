/** All definitions as one document: what there is, and how it comes to be what a document says. Pure Java. */
package tocsin.config.catalog;
