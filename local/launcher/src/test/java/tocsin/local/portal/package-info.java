/**
 * The portal pages in a browser, on everything that {@code ./run} starts. {@link tocsin.local.portal.Portal} is a page as somebody
 * sees it; whatever they did, it must not have complained, which is looked at after each test.
 */
package tocsin.local.portal;
