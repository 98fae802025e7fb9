import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { textOfHtml } from './text-of-html.js';

describe('the text of HTML', () => {
  it.each([
    ['<p>One <b>two</b></p><p>three</p>', 'One two\n\nthree'],
    ['a<br>b<br/>c', 'a\n\nb\n\nc'],
    ['<ul><li>a<li>b</ul>', 'a\n\nb'],
    ['<table><tr><td>a<td>b</table>', 'a\n\nb'],
    ['a\n   b\t c', 'a b c'],
    ['1 &lt; 2 &amp;&nbsp;3 &#x41;', '1 < 2 & 3 A'],
    ['a<script>alert("<p>x</p>")</script>b<style>p{}</style><template>t</template>', 'ab'],
    ['<img src=x onerror=alert(1)>a<!-- b --><![CDATA[c]]>', 'a'],
    ['<a href="javascript:alert(1)">link</a>', 'link'],
    ['a < b > c', 'a < b > c'],
    ['</div></p>a', 'a'],
    ['', ''],
  ])('of %j is %j', async (html, text) => {
    expect(await textOfHtml(html)).toBe(text);
  });

  it('is none where the tags are nested deeper than any text', async () => {
    expect(await textOfHtml(`${'<div>'.repeat(150)}a`)).toBe('a');
    expect(await textOfHtml(`${'<div>'.repeat(250)}a`)).toBeUndefined();
  });

  it.each([
    '<div>',
    '<ul><li>',
    '<table><tr><td>',
    '<a>',
    '</b>',
    '<',
    '<p>x',
    '&amp;',
    ' ',
    '<!--',
    '<br>',
    '<x y ',
  ])('lets others have their turn, however long it is: %s', async (part) => {
    let longestMs = 0;
    let isDone = false;
    const watching = (async () => {
      for (let last = performance.now(); !isDone; last = performance.now()) {
        await setImmediate();
        longestMs = Math.max(longestMs, performance.now() - last);
      }
    })();
    await textOfHtml(part.repeat(1024 ** 2 / part.length));
    isDone = true;
    await watching;
    expect(longestMs).toBeLessThan(1_000);
  });
});
