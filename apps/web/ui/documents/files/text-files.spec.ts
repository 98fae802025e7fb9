import { describe, expect, it } from '@jest/globals';
import { mostFiles, readTextFiles, type TextFile } from './text-files';

const file = (name: string, content: string | Uint8Array): TextFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.byteLength, arrayBuffer: async () => new Uint8Array(bytes).buffer };
};
const problemsOf = async (...files: TextFile[]) => (await readTextFiles(files)).problems;

describe('chosen files', () => {
  it('make documents that are named as they are, without a byte order mark', async () => {
    const { documents, problems } = await readTextFiles([file('a.txt', '\uFEFF One '), file('b.txt', 'Two')]);
    expect(problems).toEqual([]);
    expect(documents).toEqual([
      { externalId: 'a.txt', title: 'a.txt', text: 'One' },
      { externalId: 'b.txt', title: 'b.txt', text: 'Two' },
    ]);
  });

  it('may have 100,000 characters each, however many bytes these take', async () => {
    expect(await problemsOf(file('a.txt', '語'.repeat(100_000)))).toEqual([]);
    expect(await problemsOf(file('a.txt', '語'.repeat(100_001)))).toEqual([
      'a.txt: it has 100,001 characters, and at most 100,000 can be taken.',
    ]);
  });

  it('are not even read when they can only be too long', async () => {
    const unread: TextFile = {
      ...{ name: 'a.txt', size: 300_004 },
      arrayBuffer: () => Promise.reject(new Error('It was read')),
    };
    expect(await problemsOf(unread)).toEqual([
      'a.txt: it is too long: at most 100,000 characters can be taken.',
    ]);
  });

  it.each([
    ['nothing in it', file('a.txt', ' \n'), 'a.txt: it is empty.'],
    ['no text in UTF-8', file('a.txt', Uint8Array.of(0xff)), 'a.txt: it cannot be read as text in UTF-8.'],
    ['a NUL', file('a.txt', 'a\u0000b'), 'a.txt: it is not a text.'],
    ['a control character in its name', file('a\u0007', 'a'), 'a\u0007: its name has control characters.'],
  ])('are refused for %s', async (_, one, problem) => {
    expect(await problemsOf(file('good.txt', 'good'), one)).toEqual([problem]);
  });

  it('are refused for a name that is too long', async () => {
    const [problem] = await problemsOf(file('a'.repeat(201), 'a'));
    expect(problem).toContain('its name has 201 characters, and at most 200 can be taken');
  });

  it('are refused when two have one name, or there are more than 100', async () => {
    expect(await problemsOf(file('a.txt', 'a'), file('a.txt', 'b'))).toEqual(['a.txt: it is chosen twice.']);
    const many = Array.from({ length: mostFiles + 1 }, (_, place) => file(`${place}.txt`, 'a'));
    expect(await problemsOf(...many)).toEqual(['101 files are chosen, and at most 100 can be.']);
    expect(await problemsOf(...many.slice(1))).toEqual([]);
  });
});
