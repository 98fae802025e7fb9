import { describe, expect, it } from '@jest/globals';
import { readFeed } from './read-feed.js';

const url = 'https://feeds.acme.test/feed.json';
const bytes = (feed: unknown) => Buffer.from(JSON.stringify(feed));
const feedOf = (items: unknown) =>
  bytes({ version: 'https://jsonfeed.org/version/1.1', title: 'A feed', items });
const read = (...items: unknown[]) => readFeed(feedOf(items), url);
const fine = { id: 'fine', title: 'Fine', content_text: 'A text' };

describe('a JSON Feed', () => {
  it('has a document an item: its id within this feed, its title, its text', async () => {
    const { documents, refused } = await read({ ...fine, url: 'https://x.test', _ours: { any: 'thing' } });
    expect({ documents, refused }).toEqual({
      documents: [
        { externalId: expect.stringMatching(/^[0-9a-f]{16}:fine$/), title: 'Fine', text: 'A text' },
      ],
      refused: 0,
    });
    const elsewhere = await readFeed(feedOf([fine]), `${url}?other`);
    expect(elsewhere.documents[0]?.externalId).not.toBe(documents[0]?.externalId);
  });

  it.each<[string, unknown, object]>([
    ['a number for an id', { ...fine, id: 17 }, { externalId: expect.stringMatching(/:17$/) }],
    [
      'a long id',
      { ...fine, id: 'x'.repeat(5_000) },
      { externalId: expect.stringMatching(/:[0-9a-f]{64}$/) },
    ],
    ['no title', { id: '1', content_text: '\n First line\r\nSecond' }, { title: 'First line' }],
    ['an empty title', { ...fine, title: ' ' }, { title: 'A text' }],
    ['a null for a title', { ...fine, title: null }, { title: 'A text' }],
    ['a title of two lines', { ...fine, title: 'One\ntwo' }, { title: 'One' }],
    ['a long title', { ...fine, title: 'x'.repeat(500) }, { title: 'x'.repeat(300) }],
    [
      'a title that is cut within a character',
      { ...fine, title: `${'x'.repeat(299)}😀` },
      { title: 'x'.repeat(299) },
    ],
    [
      'HTML',
      { id: '1', content_html: '<h1>Head</h1><p>One <b>two</b></p>' },
      { title: 'Head', text: 'Head\n\nOne two' },
    ],
    ['both', { ...fine, content_html: '<p>HTML' }, { text: 'A text' }],
    ['an empty text and HTML', { ...fine, content_text: ' ', content_html: '<p>HTML' }, { text: 'HTML' }],
  ])('may have an item with %s', async (_, item, document) => {
    expect(await read(item)).toMatchObject({ documents: [document], refused: 0 });
  });

  it.each<[string, unknown]>([
    ['no id', { content_text: 'A text' }],
    ['an empty id', { ...fine, id: '' }],
    ['an object for an id', { ...fine, id: {} }],
    ['no text', { id: '1', title: 'A title' }],
    ['nothing but tags', { id: '1', content_html: '<script>alert(1)</script><br>' }],
    ['a text that is too long', { ...fine, id: '1', content_text: 'x'.repeat(100_001) }],
    ['a number for a text', { ...fine, id: '1', content_text: 1 }],
    ['NUL', { ...fine, id: '1', content_text: 'a\0b' }],
    ['NUL in its HTML', { id: '1', content_html: 'a\0b' }],
    ['a lone surrogate', { ...fine, id: '1', content_text: 'a\ud800b' }],
    ['a lone surrogate in its id', { ...fine, id: '\udc00' }],
    ['a control character in its title', { ...fine, id: '1', title: 'a\u0007b' }],
    ['HTML that is nested too deep', { id: '1', content_html: `${'<i>'.repeat(10_000)}x` }],
    ['the id of another', { ...fine, title: 'Again' }],
    ['the id of another, and a space', { ...fine, id: 'fine ' }],
    ['nothing', null],
    ['a list', []],
  ])('is read without an item that has %s', async (_, item) => {
    const { documents, refused } = await read(fine, item);
    expect([documents.map(({ title }) => title), refused]).toEqual([['Fine'], 1]);
  });

  it('is read from its newest item on, up to 100; those without a date come last', async () => {
    const dated = Array.from({ length: 150 }, (_, n) => ({
      ...{ id: `d${n}`, content_text: 'A text' },
      date_published: new Date(1_700_000_000_000 + n * 1_000).toISOString(),
    }));
    const changed = { ...dated[0], id: 'changed', date_modified: '2030-01-01T00:00:00Z' };
    const odd = { id: 'odd', content_text: 'A text', date_published: 'yesterday' };
    const { documents, refused } = await read(odd, changed, ...dated);
    const ids = documents.map(({ externalId }) => externalId.split(':')[1]);
    expect([ids.length, refused, ids.slice(0, 2), ids.at(-1)]).toEqual([100, 0, ['changed', 'd149'], 'd51']);
    const undated = await read(
      ...Array.from({ length: 150 }, (_, n) => ({ id: `u${n}`, content_text: 'A text' })),
    );
    expect(undated.documents.map(({ title }) => title)).toHaveLength(100);
    expect(undated.documents.at(-1)?.externalId).toMatch(/:u99$/);
  });

  it.each<[string, Uint8Array, string]>([
    ['no JSON', Buffer.from('<rss>'), 'It is no JSON'],
    ['nothing', Buffer.from(''), 'It is no JSON'],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'It is no JSON'],
    ['nested without an end', Buffer.from('['.repeat(500_000)), 'It is no JSON'],
    ['nested deep', Buffer.from(`${'['.repeat(400_000)}${']'.repeat(400_000)}`), 'It is no JSON'],
    ['another JSON', bytes({ items: [] }), 'It is no JSON Feed 1.1'],
    [
      'another version',
      bytes({ version: 'https://jsonfeed.org/version/2', items: [] }),
      'It is no JSON Feed 1.1',
    ],
    ['without items', bytes({ version: 'https://jsonfeed.org/version/1.1' }), 'It is no JSON Feed 1.1'],
    ['of too many items', feedOf(Array(10_001).fill(0)), 'It is no JSON Feed 1.1'],
    ['null', bytes(null), 'It is no JSON Feed 1.1'],
  ])('is none when it is %s', async (_, content, message) => {
    await expect(readFeed(content, url)).rejects.toThrow(message);
  });
});
