/** Companies: the customers and carriers that alerts watch. Pure Java; adapters lie in the packages below. */
package tocsin.config.company;
