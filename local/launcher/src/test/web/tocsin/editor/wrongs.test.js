import { equal, test } from '/test/vocabulary.js';
import { Problem } from '/tocsin/api/problem.js';
import { Wrongs } from '/tocsin/editor/wrongs.js';

const FAULTS = { '/threshold': 'must be a number' };
const refusal = new Problem(400, 'Bad Request', '', [
  { pointer: '#/title', detail: 'is required' },
  { pointer: '#/recipients/1', detail: 'must be a recipient' },
]);
const judgement = new Problem(400, 'Bad Request', '', [{ pointer: '#/alert/samplePeriod', detail: 'is required' }]);

test('of a field that nobody has touched nothing is told', () => {
  const wrongs = new Wrongs();
  equal(wrongs.at('/threshold', FAULTS), '');

  wrongs.touch('/threshold');

  equal([wrongs.at('/threshold', FAULTS), wrongs.at('/title', FAULTS)], ['must be a number', '']);
});

test('of an alert that was saved before everything is told', () => {
  equal(new Wrongs({ allTouched: true }).at('/threshold', FAULTS), 'must be a number');
});

test('the answer to saving is told, also of fields that nobody has touched', () => {
  const wrongs = new Wrongs();

  wrongs.refused(refusal);

  equal(
    ['/title', '/recipients/1', '/recipients/0', '/threshold'].map((pointer) => wrongs.at(pointer, FAULTS)),
    ['is required', 'must be a recipient', '', 'must be a number'],
  );
});

test('what was said of a field is out of date when it has changed, and so are the places in it', () => {
  const wrongs = new Wrongs();
  wrongs.refused(refusal);

  wrongs.mend(['/recipients']);
  equal([wrongs.at('/recipients/1', {}), wrongs.at('/title', {}), wrongs.isMended], ['', 'is required', false]);

  wrongs.mend(['/title']);
  equal([wrongs.at('/title', {}), wrongs.isMended], ['', true]);
});

test('a second refusal counts anew', () => {
  const wrongs = new Wrongs();
  wrongs.mend(['/title']);

  wrongs.refused(refusal);

  equal([wrongs.at('/title', {}), wrongs.isMended], ['is required', false]);
});

test('a refusal that is not about fields cannot be mended by them', () => {
  const wrongs = new Wrongs();

  wrongs.refused(new Problem(503, 'Service Unavailable', ''));

  equal([wrongs.isMended, new Wrongs().isMended], [false, false]);
});

test('what a backtest says of a field is told when somebody has touched it, until it is not refused any more', () => {
  const wrongs = new Wrongs();
  wrongs.judged(judgement);
  equal(wrongs.at('/samplePeriod', {}), '');

  wrongs.touch('/samplePeriod');
  equal(wrongs.at('/samplePeriod', {}), 'is required');

  wrongs.judged(null);
  equal(wrongs.at('/samplePeriod', {}), '');
});

test('the form’s own words come first', () => {
  const wrongs = new Wrongs();
  wrongs.refused(new Problem(400, '', '', [{ pointer: '#/threshold', detail: 'is bad' }]));

  equal(wrongs.at('/threshold', FAULTS), 'must be a number');
});
