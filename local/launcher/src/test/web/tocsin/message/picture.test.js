import { equal, test } from '/test/vocabulary.js';
import { showsPicture, withPicture } from '/tocsin/message/picture.js';

test('the HTML of a message is shown with its picture in it', () => {
  equal(withPicture('<img src="cid:picture"><img src="cid:picture">', 'iVBO'), '<img src="data:image/png;base64,iVBO">'.repeat(2));
});

test('where there is no picture, its place says so, and nothing of it ends the attribute', () => {
  const [, source] = /^<img src="([^"]+)">$/.exec(withPicture('<img src="cid:picture">', null));

  equal([source.startsWith('data:image/svg+xml,'), decodeURIComponent(source).includes('Here stands the picture')], [true, true]);
});

test('whether a message shows a picture is seen by its HTML', () => {
  equal(['<img src="cid:picture">', '<p>', null, undefined].map(showsPicture), [true, false, false, false]);
});
