/** Companies: the customers and carriers whose traffic and money are watched. Pure Java. */
package tocsin.sampler.company;
