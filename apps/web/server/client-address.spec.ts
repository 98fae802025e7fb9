/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { clientAddressHeader, settleOrigin } from './client-address';
import { parseTrustedProxies } from './trusted-proxies';

const settled = (trust: string, peer: string, headers: Record<string, string>) => {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: peer });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, headers);
  settleOrigin(request, parseTrustedProxies(trust));
  return request.headers;
};

describe('settleOrigin', () => {
  it.each([
    ['', '203.0.113.9', '6.6.6.6', '203.0.113.9'],
    ['10.0.0.1', '127.0.0.1', '6.6.6.6', '127.0.0.1'],
    ['10.0.0.1', '10.0.0.1', '6.6.6.6, 203.0.113.9', '203.0.113.9'],
    ['uniquelocal, loopback', '10.0.0.1', '', '10.0.0.1'],
    ['10.0.0.0/8', '10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['10.0.0.0/8', '203.0.113.9', '6.6.6.6', '203.0.113.9'],
    ['loopback', '::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['loopback', '::1', '203.0.113.9', '203.0.113.9'],
    ['loopback', '203.0.113.9', '6.6.6.6', '203.0.113.9'],
  ])('trusting %j, a call from %s that claims %j came from %s', (trust, peer, chain, expected) => {
    const headers = settled(trust, peer, chain ? { 'x-forwarded-for': chain } : {});
    expect(headers['x-forwarded-for']).toBe(expected);
    expect(headers[clientAddressHeader]).toBe(expected);
  });

  it('believes nobody else about scheme and host', () => {
    const claims = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
      forwarded: 'for=6.6.6.6',
      'x-real-ip': '6.6.6.6',
      'x-original-url': '/',
    };
    expect(Object.keys(settled('', '203.0.113.9', claims)).sort()).toEqual(
      [clientAddressHeader, 'x-forwarded-for'].sort(),
    );
    expect(settled('uniquelocal', '10.0.0.1', claims)).toMatchObject({
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
    });
  });
});

describe('TRUST_PROXY', () => {
  it.each(['yes', 'true', '10.0.0.1/33', '10.0.0.1/', '300.0.0.1', 'proxy.example', '10.0.0.1,'])(
    'refuses %j',
    (value) => {
      const messages: unknown[] = [];
      parseTrustedProxies(value, { addIssue: (issue: unknown) => messages.push(issue) } as never);
      expect(messages).toHaveLength(1);
    },
  );

  it('says of each address by itself, whoever was asked about before', () => {
    const trusts = parseTrustedProxies('10.0.0.1');
    const asked = ['', '10.0.0.1', '10.0.0.1', '10.0.0.2', '10.0.0.2', '10.0.0.1', '::ffff:10.0.0.1'];
    expect(asked.map(trusts)).toEqual([false, true, true, false, false, true, true]);
  });
});
