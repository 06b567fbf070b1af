/**
 * QuickJS in WebAssembly: memory with an end, images of a state that can be gone back to, and the only imports that the module gets. For
 * {@link tocsin.sandbox.Sandbox} alone.
 */
package tocsin.sandbox.engine;
