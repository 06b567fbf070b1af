/// <reference path="tocsin.d.ts" />
// An operator's script, for an alert on a tag that one company bears, such as "noc": fires when the failed calls in a row of all
// carriers together have risen three times running.

function main() {
  const failures = companies({ tag: 'carriers' })
    .map((carrier) => metrics(carrier, 'consecutive-failures').value ?? 0)
    .reduce((sum, each) => sum + each, 0);
  const risen = failures > state.get('failures', failures) ? state.get('risen', 0) + 1 : 0;
  state.set('failures', failures);
  state.set('risen', risen);
  return { fire: risen >= 3, value: failures };
}
