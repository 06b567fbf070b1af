/** What every REST answer of Tocsin has in common: problems, bodies read field by field, pages and entity tags. */
package tocsin.rest;
