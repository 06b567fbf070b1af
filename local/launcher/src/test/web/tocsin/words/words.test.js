import { afterwards, equal, fileOf, shown, test } from '/test/vocabulary.js';
import { english } from '/tocsin/words/en/english.js';
import { groupsOf, leavesOf, usesIn, valueAt } from '/test/tocsin/words/uses.js';
import { language, locale, speak, words } from '/tocsin/words/words.js';

const sources = await Promise.all(
  ['/tocsin/', '/page/'].map(async (folder) => {
    const files = (await fileOf(folder)).filter((file) => file.endsWith('.js') && !file.startsWith('words/en/'));
    return Promise.all(files.map(async (file) => ({ file: folder + file, uses: usesIn(await fileOf(folder + file)) })));
  }),
);
const uses = sources.flat().flatMap(({ file, uses: all }) => all.map((path) => ({ file, path })));

test('texts are used', () => equal(uses.length > 500, true));

test('each text that is used is there', () => {
  const missing = uses.filter(({ path }) => valueAt(english, path) === undefined);

  equal([...new Set(missing.map(({ file, path }) => `${file}: ${path.join('.')}`))], []);
});

test('each text that is there is used', () => {
  const used = new Set(uses.map(({ path }) => path.join('.')));
  const isUsed = (leaf) => leaf.some((_, index) => used.has(leaf.slice(0, index + 1).join('.')));

  equal(
    leavesOf(english)
      .filter((leaf) => !isUsed(leaf))
      .map((leaf) => leaf.join('.')),
    [],
  );
});

test('no two files of texts have the same group', async () => {
  const files = (await fileOf('/tocsin/')).filter((file) => file.startsWith('words/en/') && file !== 'words/en/english.js');
  const groups = (await Promise.all(files.map((file) => import(`/tocsin/${file}`)))).flatMap((texts) =>
    Object.values(texts).flatMap(Object.keys),
  );

  equal([...groups].sort(), Object.keys(english).sort());
});

test('uses of texts are found, also by other names', () => {
  const source = `
    const say = words.a.b;
    say.c(say.d[x]);
    const { e, f: other } = words.g;
    e(other.h);
    words.i[key].j;
    fn(words.k.l, words.m);`;

  equal(
    usesIn(source).map((path) => path.join('.')),
    ['a.b.c', 'a.b.d', 'g.e', 'g.f.h', 'i', 'k.l', 'm'],
  );
});

test('what another language lacks stays English, and those who show texts are told', () => {
  afterwards(() => speak('en-GB', {}));
  let told = 0;
  const listener = () => (told += 1);
  language.addEventListener('change', listener);
  afterwards(() => language.removeEventListener('change', listener));

  speak('de-DE', { action: { save: 'Sichern' }, editor: { day: ['So', 'Mo'] }, ownGroup: { text: 'x' } });

  equal([words.action.save, words.action.cancel, words.editor.day, words.ownGroup], ['Sichern', 'Cancel', ['So', 'Mo'], { text: 'x' }]);
  equal([locale(), told, english.action.save], ['de-DE', 1, 'Save']);
});

test('groups of texts are made of texts alone', () => {
  const kinds = new Set(leavesOf(english).map((leaf) => typeof valueAt(english, leaf)));

  equal(
    [
      [...kinds].sort(),
      groupsOf(english)
        .filter((group) => Object.keys(valueAt(english, group)).length === 0)
        .map(shown),
    ],
    [['function', 'string'], []],
  );
});
