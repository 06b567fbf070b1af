/*
 * The bundler's own program imports this in place of esbuild (deno.json beside the pom). Whoever started it gives it 50 ms to end once its
 * output has ended, which a busy machine may take longer for, and then the whole build would fail. So a child that does nothing keeps the
 * output open for a second, in which the program itself has long ended.
 */
import esbuild from '../../../target/node_modules/esbuild/lib/main.js';

const SECONDS = '1';

export const { build, formatMessages, version } = esbuild;

export function stop() {
  esbuild.stop();
  new Deno.Command('sleep', { args: [SECONDS], stdin: 'null', stdout: 'inherit', stderr: 'inherit' }).spawn().unref();
}
