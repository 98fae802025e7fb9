import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Checks passwords, and takes as long for somebody who does not exist. */
export class PasswordCheck {
  private readonly nobodys = hashPassword(randomBytes(32).toString('base64url'));

  async matches(password: string, passwordHash: string | undefined): Promise<boolean> {
    const matched = await verify(passwordHash ?? (await this.nobodys), password);
    return matched && passwordHash !== undefined;
  }
}
