/** The outside parts that Tocsin needs, inside one JVM: a database, a broker and an inbox that keep what they take on disk. */
package tocsin.local.embedded;
