import { inventory, problemOf, type InventoryEntry, type Profile } from '@gatehouse/api/configuration';
import { randomBytes } from 'node:crypto';
import { UnwritableValueError, assignment } from '../environment-file/quoted.js';

export type Values = Readonly<Record<string, string | undefined>>;

/** An environment in the making: what the file says, and on top of it what was answered. */
export class Draft {
  readonly changes = new Map<string, string>();

  constructor(
    readonly profile: Profile,
    private readonly held: Values,
  ) {
    for (const { name, preset } of inventory()) {
      const value = preset[profile];
      if (value !== undefined && held[name] !== value) this.changes.set(name, value);
    }
  }

  /** Everything as it would be written. */
  get values(): Values {
    return { ...this.held, ...Object.fromEntries(this.changes) };
  }

  valueOf(name: string): string {
    return this.values[name]?.trim() ?? '';
  }

  isGiven(name: string): boolean {
    return !['', 'false', '0'].includes(this.valueOf(name).toLowerCase());
  }

  set(name: string, value: string): void {
    // what is unset and shall be stays out of the file
    if (value === '' && this.held[name] === undefined) this.changes.delete(name);
    else if (this.held[name] === value) this.changes.delete(name);
    else this.changes.set(name, value);
  }

  /** Makes the secrets that nobody has to know. */
  generateSecrets(): void {
    const missing = inventory().filter(({ name, isGenerated }) => isGenerated && this.valueOf(name) === '');
    for (const { name } of missing) this.changes.set(name, randomBytes(48).toString('base64url'));
  }

  /** Whether this profile, with what was answered until here, has the question. */
  asks({ prompt }: InventoryEntry): boolean {
    if (!prompt || (prompt.only && !prompt.only.includes(this.profile))) return false;
    return (prompt.after ?? []).every((name) => this.isGiven(name));
  }

  /** What is wrong with an answer, by the service's own schema; empty is right where it need not be there. */
  problemOf({ name, expected, requiredIn, isGenerated }: InventoryEntry, answer: string): string | undefined {
    const isEmpty = answer.trim() === '';
    if (isEmpty && !isGenerated && requiredIn.includes(this.profile)) return `${name}: expected ${expected}`;
    return (isEmpty ? undefined : problemOf(name, { [name]: answer })) ?? unwritable(name, answer);
  }
}

function unwritable(name: string, answer: string): string | undefined {
  try {
    assignment(name, answer);
    return undefined;
  } catch (error) {
    if (error instanceof UnwritableValueError) return error.message;
    throw error;
  }
}
