import { equal, test } from '/test/vocabulary.js';
import { isAdministrator, mayChange, mayChangeOf, mayMake, seesAll } from '/tocsin/session/role.js';

const administrator = { role: 'administrator', companies: null };
const editor = { role: 'editor', companies: ['acme'] };

/** Who; what they change of `acme`, of another company, and of no single one; whether they make something where no company is chosen. */
const MAY = [
  ['an administrator', administrator, true, true, true, true],
  ['an editor', editor, true, false, false, true],
  ['an editor of no company', { role: 'editor', companies: [] }, false, false, false, false],
  ['a viewer', { role: 'viewer', companies: ['acme'] }, false, false, false, false],
  ['somebody without a role', { role: null, companies: [] }, false, false, false, false],
  ['nobody', null, false, false, false, false],
];

for (const [who, caller, own, others, wide, makes] of MAY) {
  test(`${who} changes ${[own && 'acme', others && 'globex', wide && 'all'].filter(Boolean).join(', ') || 'nothing'}`, () => {
    equal(
      ['acme', 'globex', null].map((company) => mayChangeOf(caller, company)),
      [own, others, wide],
    );
    equal([mayMake(caller, 'acme'), mayMake(caller, 'globex'), mayMake(caller)], [own, others, makes]);
  });
}

test('only administrators change everything, and see all there is', () => {
  equal(
    [administrator, editor, null].map((caller) => [isAdministrator(caller), seesAll(caller), mayChange(caller)]),
    [
      [true, true, true],
      [false, false, true],
      [false, false, false],
    ],
  );
});
