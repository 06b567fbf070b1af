/** Who changed what, when, and what was there before and after. Written with each change, and never changed. Pure Java. */
package tocsin.config.audit;
