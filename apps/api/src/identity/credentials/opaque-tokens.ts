import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Configuration } from '../../configuration/index.js';

const prefixes = { session: 'ghs_', serviceKey: 'ghk_' } as const;

export type OpaqueKind = keyof typeof prefixes;

/** 256 random bits behind a prefix that tells people, and scanners for leaked secrets, what they are looking at. */
export function mintToken(kind: OpaqueKind): string {
  return `${prefixes[kind]}${randomBytes(32).toString('base64url')}`;
}

export function isToken(kind: OpaqueKind, token: string): boolean {
  return token.startsWith(prefixes[kind]) && /^.{4}[A-Za-z0-9_-]{43}$/.test(token);
}

/** Digests of tokens: what the database keeps instead of them. Worth nothing without the session secret. */
@Injectable()
export class TokenDigests {
  constructor(@Inject(Configuration) private readonly configuration: Configuration) {}

  of(token: string): Buffer {
    return createHmac('sha256', this.configuration.sessionSecret).update(token).digest();
  }
}
