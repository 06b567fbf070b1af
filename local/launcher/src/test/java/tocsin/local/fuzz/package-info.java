/**
 * Every operation and every address gets what nobody should send it: documents of the contract with values that are wrong,
 * odd, huge or no JSON at all.
 */
package tocsin.local.fuzz;
