/** Kinds of changes that people look for, by their words (`words.history.kinds`). */
const KINDS = {
  notable: ({ cause }) => cause !== 'observed',
  firing: ({ cause }) => cause === 'breached' || cause === 'repeated',
  reset: ({ cause }) => cause === 'recovered',
  all: () => true,
};

/** All of them, as people choose among them. */
export const KIND_NAMES = Object.keys(KINDS);

/** Whether a transition is of a kind. */
export function isOfKind(transition, kind) {
  return KINDS[kind](transition);
}
