/**
 * Whether a service can do its work, judged so that the verdict does not flap: it changes only after the contrary has
 * lasted for a while. Pure Java; a question names Mutiny's type. {@code .health} watches the parts and answers,
 * {@code .database} sees to it that every statement has an outcome.
 */
package tocsin.readiness;
