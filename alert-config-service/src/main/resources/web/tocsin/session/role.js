/** Whether somebody changes things, or only looks at them. What is whose, the services say: these only leave away what they would refuse. */
export function mayChange(caller) {
  return isAdministrator(caller) || caller?.role === 'editor';
}

/** Whether somebody changes everything. */
export function isAdministrator(caller) {
  return caller?.role === 'administrator';
}

/** Whether somebody sees all companies, and what is of none of them. */
export function seesAll(caller) {
  return caller?.companies === null;
}

/**
 * Whether somebody changes what is of a company.
 *
 * @param {string|null} company null or empty for what is of no single one, which only administrators change
 */
export function mayChangeOf(caller, company) {
  return isAdministrator(caller) || (mayChange(caller) && Boolean(company) && (caller.companies?.includes(company) ?? true));
}

/**
 * Whether somebody makes something new.
 *
 * @param {string} [company] what it would be of; empty where one can still be chosen
 */
export function mayMake(caller, company = '') {
  return mayChangeOf(caller, company) || (mayChange(caller) && company === '' && caller.companies?.length > 0);
}
