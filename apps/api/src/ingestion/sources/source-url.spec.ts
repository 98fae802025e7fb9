import { describe, expect, it } from '@jest/globals';
import { isAllowed } from './source-url.js';

const origins = new Set([
  'https://feeds.acme.test',
  'https://xn--bcher-kva.test',
  'https://b.test:8443',
  'http://intranet:8080',
  'https://127.0.0.1',
]);

describe('a source’s URL', () => {
  it.each([
    'https://feeds.acme.test/feed.json',
    'https://feeds.acme.test:443/feed.json?page=1',
    'HTTPS://FEEDS.ACME.TEST',
    'https://ｆeeds.acme.test/',
    'https://%66eeds.acme.test/',
    'https://bücher.test/feed',
    'https://XN--BCHER-KVA.test/feed',
    'https://b.test:8443/',
    'http://intranet:8080/feed',
    'https://127.1/',
  ])('is allowed at a host that is, however that is written: %s', (url) => {
    expect(isAllowed(url, origins)).toBe(true);
  });

  it.each([
    ['another scheme', 'ftp://feeds.acme.test/'],
    ['http where https is allowed', 'http://feeds.acme.test/'],
    ['https where http is allowed', 'https://intranet:8080/'],
    ['another port', 'https://feeds.acme.test:8443/'],
    ['no port where one is allowed', 'https://b.test/'],
    ['a dot at the end', 'https://feeds.acme.test./'],
    ['a host below', 'https://x.feeds.acme.test/'],
    ['a host above', 'https://acme.test/'],
    ['a longer name', 'https://feeds.acme.test.evil.test/'],
    ['a name that looks the same', 'https://feeds.аcme.test/'],
    ['the host as a user', 'https://feeds.acme.test@evil.test/'],
    ['the host as user and password', 'https://feeds.acme.test:443@evil.test/'],
    ['a user', 'https://me@feeds.acme.test/'],
    ['a password', 'https://:pass@feeds.acme.test/'],
    ['the host in the path', 'https://evil.test/feeds.acme.test'],
    ['the host after a backslash', 'https://evil.test\\@feeds.acme.test/'],
    ['a backslash', 'https:\\\\feeds.acme.test/'],
    ['a fragment', 'https://feeds.acme.test/#top'],
    ['an empty fragment', 'https://feeds.acme.test/#'],
    ['the host as a fragment', 'https://evil.test#@feeds.acme.test/'],
    ['a tab', 'https://feeds.acme.\ttest/'],
    ['a line break', 'https://evil.test\n@feeds.acme.test/'],
    ['another address', 'https://0x7f.0.0.2/'],
    ['an address within another', 'https://[::ffff:127.0.0.1]/'],
    ['no host', 'https:///'],
    ['no scheme', '//feeds.acme.test/'],
    ['nothing', ''],
  ])('is not allowed with %s', (_, url) => {
    expect(isAllowed(url, origins)).toBe(false);
  });
});
