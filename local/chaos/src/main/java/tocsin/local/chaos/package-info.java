/** A storm over the whole system, and the books afterwards. */
package tocsin.local.chaos;
