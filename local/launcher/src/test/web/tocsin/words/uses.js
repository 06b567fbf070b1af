/**
 * Which texts a source uses, each as its path. It reads no more JavaScript than the pages are written in: `words.a.b`, and other names for
 * parts of it, `const say = words.a;` and `const { b } = words.a;`, which hold until the next one of that name. What is looked up by a key,
 * or handed on as a whole, is used as a whole.
 */
export function usesIn(source) {
  const names = new Map([['words', []]]);
  const uses = [];
  for (const [, fields, name, from, used] of source.matchAll(STEPS)) {
    const path = pathOf(from ?? used, names);
    if (path === null) {
      names.delete(name);
    } else if (name) {
      names.set(name, path);
    } else if (fields) {
      fieldsOf(fields).forEach(([field, other]) => names.set(other, [...path, field]));
    } else {
      uses.push(path);
    }
  }
  return uses;
}

/** A name for a part, such as `const say = words.a;`; several such, `const { b, c: d } = words.a;`; or any other path. */
const STEPS =
  /const (?:\{([^}]*)\}|(\w+)) = ([A-Za-z]\w*(?:\??\.[A-Za-z]\w*)*);|(?<![\w.'`#/-])([A-Za-z]\w*(?:\??\.[A-Za-z]\w*)*)(?![\w:'-])/g;

function pathOf(text, names) {
  const [name, ...rest] = text.split(/\??\./);
  return names.has(name) ? [...names.get(name), ...rest] : null;
}

function fieldsOf(text) {
  return text
    .split(',')
    .map((field) => field.trim().split(/:\s*/))
    .filter(([field]) => field)
    .map(([field, other = field]) => [field, other]);
}

/** What is at a path; of a text, what texts have, such as its length. */
export function valueAt(texts, path) {
  return path.reduce((value, key) => value?.[key], texts);
}

/** The paths of all single texts. */
export function leavesOf(texts, path = []) {
  return Object.entries(texts).flatMap(([key, text]) => (isGroup(text) ? leavesOf(text, [...path, key]) : [[...path, key]]));
}

/** The paths of all groups of texts. */
export function groupsOf(texts, path = []) {
  return Object.entries(texts)
    .filter(([, text]) => isGroup(text))
    .flatMap(([key, text]) => [[...path, key], ...groupsOf(text, [...path, key])]);
}

function isGroup(text) {
  return typeof text === 'object' && text !== null;
}
