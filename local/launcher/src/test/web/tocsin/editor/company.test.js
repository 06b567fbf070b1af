import { equal, test } from '/test/vocabulary.js';
import { companiesWatched, companyLabel, companyMeant, tagsOf } from '/tocsin/editor/company.js';

const COMPANIES = [
  { id: 'acme', name: 'Acme Telecom', tags: ['gold', 'wholesale'] },
  { id: 'acme-2', name: 'Acme Telecom', tags: ['gold'] },
  { id: 'globex', name: 'globex', tags: [] },
  { id: 'initech', name: 'Initech', tags: ['retail'] },
];

const MEANT = [
  ['Acme Telecom (acme-2)', 'acme-2'],
  ['acme', 'acme'],
  [' initech ', 'initech'],
  ['INITECH', 'initech'],
  ['Acme Telecom', 'Acme Telecom'],
  ['nobody', 'nobody'],
  ['', ''],
];

for (const [typed, id] of MEANT) {
  test(`${JSON.stringify(typed)} means ${JSON.stringify(id)}`, () => equal(companyMeant(typed, COMPANIES), id));
}

test('each company is found by what it is called in the list', () => {
  equal(
    COMPANIES.map((company) => companyMeant(companyLabel(company), COMPANIES)),
    ['acme', 'acme-2', 'globex', 'initech'],
  );
});

test('an alert watches the companies of its scope', () => {
  const watched = (form) => companiesWatched(form, COMPANIES).map(({ id }) => id);

  equal(watched({ scope: 'company', company: 'globex' }), ['globex']);
  equal(watched({ scope: 'tag', tag: ' gold ' }), ['acme', 'acme-2']);
  equal(watched({ scope: 'all' }), ['acme', 'acme-2', 'globex', 'initech']);
  equal(tagsOf(COMPANIES), ['gold', 'retail', 'wholesale']);
});
