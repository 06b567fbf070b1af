/** The words of messages where nobody has written others. They lie in resources of this package. */
package tocsin.templates;
