import { generateKeyPair, SignJWT } from 'jose';

const pair = await generateKeyPair('EdDSA');

/** The keys of this process alone. */
export const keys = { hmac: new TextEncoder().encode('a key of the benchmarks, 32 bytes'), ...pair };

const claims = () => new SignJWT({ sub: 'somebody' }).setExpirationTime('1h');

/** A token of each kind. */
export const signed = {
  hmac: await claims().setProtectedHeader({ alg: 'HS256' }).sign(keys.hmac),
  signature: await claims().setProtectedHeader({ alg: 'EdDSA' }).sign(keys.privateKey),
};

/** Tokens that have been verified, and when they end. */
export const verifiedTokens: ReadonlyMap<string, { readonly endsAt: number }> = new Map([
  [signed.signature, { endsAt: Date.now() + 3_600_000 }],
]);
