import { describe, expect, it } from '@jest/globals';
import { safeJson, safeText } from './safe-text.js';

const hostile = 'A\u001b[2Jb\u009b1mc\u202ed\u200be\nf\u2028g\ud800h\u{e0001}';

describe('text of others', () => {
  it('commands no terminal: what would is spelt out', () => {
    expect(safeText(hostile)).toBe(
      'A\\u{1b}[2Jb\\u{9b}1mc\\u{202e}d\\u{200b}e\\u{a}f\\u{2028}g\\u{d800}h\\u{e0001}',
    );
  });

  it('stays as it is where it is only letters', () => {
    expect(safeText('Zoë & Söhne 株式会社')).toBe('Zoë & Söhne 株式会社');
  });

  it('is the same text for whoever parses the JSON, which commands no terminal either', () => {
    const json = safeJson({ name: hostile });
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e\u2028]/);
    expect(JSON.parse(json)).toEqual({ name: hostile });
  });
});
