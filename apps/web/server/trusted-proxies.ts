import { BlockList, isIP } from 'node:net';
import type { z } from 'zod';

/** Whether the machine at this address may say who its client is. */
export type TrustedProxies = (address: string) => boolean;

const withoutMapping = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');
const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

const addTo = (list: BlockList, entry: string): boolean => {
  const [address = '', bits, ...rest] = entry.split('/');
  if (isIP(address) === 0 || rest.length > 0) return false;
  if (bits === undefined) list.addAddress(address, familyOf(address));
  else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 6 ? 128 : 32))
    list.addSubnet(address, Number(bits), familyOf(address));
  else return false;
  return true;
};

const named: ReadonlyMap<string, readonly string[]> = new Map([
  ['loopback', ['127.0.0.0/8', '::1']],
  ['linklocal', ['169.254.0.0/16', 'fe80::/10']],
  ['uniquelocal', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']],
]);

/** Remembers what was said last: a proxy that asks once asks again at once. */
const rememberingLast = (check: TrustedProxies): TrustedProxies => {
  let last = { address: '', isTrusted: false };
  return (address) => {
    if (address !== last.address) last = { address, isTrusted: check(address) };
    return last.isTrusted;
  };
};

/** `TRUST_PROXY`: nobody when empty, else addresses, ranges and the names above, separated by commas. */
export const parseTrustedProxies = (text: string, context?: z.RefinementCtx): TrustedProxies => {
  const list = new BlockList();
  const entries = text.trim() === '' ? [] : text.split(',').map((entry) => entry.trim());
  const ranges = entries.flatMap((entry) => named.get(entry) ?? entry);
  if (!ranges.every((range) => addTo(list, range)))
    context?.addIssue({
      code: 'custom',
      message: 'expected addresses, ranges, loopback, linklocal or uniquelocal',
    });
  return rememberingLast((address) => list.check(withoutMapping(address), familyOf(withoutMapping(address))));
};
