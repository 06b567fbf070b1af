import { equal, test } from '/test/vocabulary.js';
import { Past } from '/tocsin/history/past.js';

const PAGE = 50;

/** A past that has so many transitions, the newest with the highest number, and that others can be added to. */
function serverWith(count) {
  const server = { all: Array.from({ length: count }, (_, index) => ({ id: count - index })), asked: 0 };
  server.page = async (cursor) => {
    server.asked += 1;
    const begin = cursor === null ? 0 : server.all.findIndex(({ id }) => id === cursor) + 1;
    const items = server.all.slice(begin, begin + PAGE);
    return { items, next: begin + PAGE < server.all.length ? items.at(-1).id : null };
  };
  server.happens = (id) => server.all.unshift({ id });
  return server;
}

const any = () => true;
const rare = ({ id }) => id % 100 === 0;

test('it is looked back page by page, until there are as many as are wanted', async () => {
  const server = serverWith(500);
  const past = new Past(server.page);

  await past.further(60, any);
  equal([past.items.length, server.asked, past.complete], [100, 2, false]);
});

test('it is not looked back further than five pages at once, however rare what is wanted is', async () => {
  const server = serverWith(500);
  const past = new Past(server.page);

  await past.further(10, rare);
  equal([past.items.length, server.asked], [250, 5]);

  await past.further(10, rare);
  equal([past.items.length, past.items.filter(rare).length, past.complete], [500, 5, true]);

  await past.further(10, rare);
  equal(server.asked, 10);
});

test('what has just happened is there once, however often it is told', async () => {
  const server = serverWith(10);
  const past = new Past(server.page);
  await past.further(10, any);
  server.happens(11);

  equal([past.add({ id: 11 }), past.add({ id: 11 })], [true, false]);
  await past.refresh();

  equal(
    past.items.map(({ id }) => id),
    [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
  );
});

test('what was missed is filled in, and it goes on where it was', async () => {
  const server = serverWith(120);
  const past = new Past(server.page);
  await past.further(50, any);
  server.happens(121);
  server.happens(122);

  await past.refresh();
  equal([past.items.length, past.items[0].id, past.complete], [52, 122, false]);

  await past.further(1000, any);
  equal([past.items.map(({ id }) => id).join(), past.complete], [server.all.map(({ id }) => id).join(), true]);
});

test('where more was missed than one page has, what was known is forgotten, so that there is no gap', async () => {
  const server = serverWith(60);
  const past = new Past(server.page);
  await past.further(1000, any);
  for (let id = 61; id <= 120; id++) {
    server.happens(id);
  }

  await past.refresh();
  equal([past.items.length, past.items[0].id, past.complete], [50, 120, false]);

  await past.further(1000, any);
  equal([past.items.length, past.complete], [120, true]);
});
