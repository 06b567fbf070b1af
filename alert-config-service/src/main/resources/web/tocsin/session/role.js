/** Whether somebody changes things, or only looks at them; what is whose, the services say. */
export function mayChange(caller) {
  return caller?.role === 'administrator' || caller?.role === 'editor';
}
