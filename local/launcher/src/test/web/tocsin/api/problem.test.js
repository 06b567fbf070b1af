import { equal, fileOf, test } from '/test/vocabulary.js';
import { Problem } from '/tocsin/api/problem.js';
import { faultsAt } from '/tocsin/api/fault.js';

const problem = new Problem(400, 'Bad Request', 'Some fields are wrong', [
  { pointer: '#/threshold', detail: 'is required' },
  { pointer: '#/recipients/2', detail: 'must be a recipient' },
  { pointer: '#/recipients/2', detail: 'must not be there twice' },
  { pointer: '#/source', detail: 'line 2, column 3: no such name: x' },
  { pointer: '#/source', detail: 'is too long', line: 7, column: 2 },
  { pointer: '#/source', detail: 'is odd' },
  { parameter: 'limit', detail: 'must be a number' },
]);

test('a field is told what is wrong with it alone', () => {
  equal(problem.at('/threshold'), 'is required');
  equal(problem.at('/recipients/2'), 'must be a recipient; must not be there twice');
  equal([problem.at('/recipients'), problem.at('/title')], ['', '']);
});

test('what no field of the form is told stands above it', () => {
  equal(
    problem.beside(['/threshold', '/recipients/2']).map(({ detail }) => detail),
    ['line 2, column 3: no such name: x', 'is too long', 'is odd', 'must be a number'],
  );
});

test('that somebody else was faster is known by its status', () => {
  equal(
    [412, 409, 400].map((status) => new Problem(status, '', '').isConflict),
    [true, false, false],
  );
});

test('a problem without details is called by its title', () => {
  equal([problem.message, new Problem(503, 'Service Unavailable', '').message], ['Some fields are wrong', 'Service Unavailable']);
});

test('the problem of the contract is read', async () => {
  const text = await fileOf('/docs/contracts/examples/problem-validation.json');
  const { status, title, errors } = JSON.parse(text);

  const read = await Problem.ofAnswer(new Response(text, { status }));

  equal([read.status, read.title, read.errors], [status, title, errors]);
  equal(
    errors.filter(({ pointer }) => pointer).map(({ pointer }) => read.at(pointer.slice(1)) !== ''),
    errors.filter(({ pointer }) => pointer).map(() => true),
  );
});

test('faults of a text have a place, by itself or in the words', () => {
  equal(faultsAt(problem, '/source'), [
    { line: 2, column: 3, reason: 'no such name: x' },
    { line: 7, column: 2, reason: 'is too long' },
    { line: null, column: null, reason: 'is odd' },
  ]);
  equal([faultsAt(null, '/source'), faultsAt(problem, '/title')], [[], []]);
});
