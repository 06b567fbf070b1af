/** Traffic that makes Tocsin ring, told as it goes: an outage and an empty balance, and the way back from both. */
package tocsin.local.demo;
