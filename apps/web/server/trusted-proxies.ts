import { BlockList, isIP } from 'node:net';
import type { z } from 'zod';

/** Whether the machine at this address, `hop` steps away from us (0 = it holds the socket), may say who its client is. */
export type TrustedProxies = (address: string, hop: number) => boolean;

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

const named = { loopback: ['127.0.0.0/8', '::1'] } as const;

/** `TRUST_PROXY`: empty or false = nobody, true = whoever holds the socket, else addresses, networks and `loopback`. */
export const parseTrustedProxies = (text: string, context?: z.RefinementCtx): TrustedProxies => {
  const value = text.trim().toLowerCase();
  if (['', 'false', '0'].includes(value)) return () => false;
  if (['true', '1'].includes(value)) return (_address, hop) => hop === 0;
  const list = new BlockList();
  const entries = value
    .split(',')
    .flatMap((entry) => (entry.trim() === 'loopback' ? named.loopback : entry.trim()));
  if (!entries.every((entry) => addTo(list, entry)))
    context?.addIssue({ code: 'custom', message: 'expected true, false, or addresses and networks' });
  return (address) => list.check(withoutMapping(address), familyOf(withoutMapping(address)));
};
