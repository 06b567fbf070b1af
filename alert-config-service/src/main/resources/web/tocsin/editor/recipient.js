const EMAIL = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/i;
const PHONE = /^\+[1-9]\d{6,14}$/;
const HOOK = /^(slack\+)?https:\/\/[^\s/?#@]+([/?][^\s#]*)?$/;
const PUSHOVER = /^pushover:[A-Za-z0-9]{30}(\/[A-Za-z0-9_-]{1,25})?$/;

/** An address with a name before it, as mail programs copy it. */
const NAMED = /[^,;<>\n]*<([^<>\s]+@[^<>\s]+)>/g;
const PHONE_WITH_SPACES = /\+\d[\d ()./-]{5,}\d/g;
/** A comma in an address of the web belongs to it, unless another recipient follows. */
const COMMA_AFTER_URL = /,(?=$|https?:|slack\+|pushover:|\+\d|[^\s,/?]+@)/;

/** How many there may be at most. */
export const MOST_RECIPIENTS = 50;

/**
 * The recipients of a text that was typed or pasted: between them stand line breaks, blanks, commas or semicolons; phone numbers may have
 * blanks in them, and e-mail addresses the name of whom they belong to.
 */
export function recipientsIn(text) {
  return text
    .replace(NAMED, ' $1 ')
    .replace(PHONE_WITH_SPACES, (phone) => phone.replace(/[^+\d]/g, ''))
    .split(/[\s;]+/)
    .flatMap((part) => part.split(isUrl(part) ? COMMA_AFTER_URL : ','))
    .filter((part) => part !== '');
}

/** Whether a comma after this text ends a recipient. */
export function endsAtComma(text) {
  return !isUrl(text.trim());
}

/**
 * What is wrong with a recipient as far as its form shows; the server knows better.
 *
 * @returns {'email'|'phone'|'hook'|'pushover'|'unknown'|null} what it would have to look like; null where it looks well
 */
export function whyNot(text) {
  if (isUrl(text)) {
    return HOOK.test(text) ? null : 'hook';
  }
  if (text.startsWith('pushover:')) {
    return PUSHOVER.test(text) ? null : 'pushover';
  }
  if (text.startsWith('+')) {
    return PHONE.test(text) ? null : 'phone';
  }
  if (text.includes('@')) {
    return EMAIL.test(text) ? null : 'email';
  }
  return 'unknown';
}

/** The recipients with others behind them, each once. */
export function joined(recipients, others) {
  const known = new Set(recipients.map(identity));
  return [...recipients, ...others.filter((other) => !known.has(identity(other)) && known.add(identity(other)))];
}

function identity(recipient) {
  return recipient.includes('@') && !isUrl(recipient) ? recipient.toLowerCase() : recipient;
}

function isUrl(text) {
  return /^(slack\+)?https?:/i.test(text);
}
