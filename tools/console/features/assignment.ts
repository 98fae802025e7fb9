import { InvalidArgumentError } from 'commander';
import type { components, FeatureKey } from '@gatehouse/contracts';
import { featureKey } from '../http/arguments.js';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';

type Wanted = components['schemas']['EntitlementChange']['features'];

/** `billing=on`, as it was typed. */
export interface Assignment {
  readonly key: FeatureKey;
  readonly state: 'on' | 'off' | 'unset';
}

/** What an entitlement can have besides its state. */
export interface Terms {
  readonly limit?: number;
  readonly starts?: string;
  readonly ends?: string;
}

/** Collects `<feature>=on|off|unset`, one after the other. @throws InvalidArgumentError naming the nearest feature */
export function assignments(typed: string, before: readonly Assignment[] = []): readonly Assignment[] {
  const [name = '', state = '', ...rest] = typed.split('=');
  const key = featureKey(name);
  if (rest.length > 0 || !isState(state))
    throw new InvalidArgumentError(`Expected ${key}=on, ${key}=off or ${key}=unset.`);
  if (before.some((assignment) => assignment.key === key))
    throw new InvalidArgumentError(`${key} is named twice.`);
  return [...before, { key, state }];
}

const isState = (word: string): word is Assignment['state'] => ['on', 'off', 'unset'].includes(word);

/** @throws ConsoleError `usage` where it is not clear, or not possible, to what the terms belong */
export function wantedOf(all: readonly Assignment[], { limit, starts, ends }: Terms): Wanted {
  const terms = {
    ...(limit !== undefined && { limit }),
    ...(starts !== undefined && { startsAt: starts }),
    ...(ends !== undefined && { endsAt: ends }),
  };
  const hasTerms = Object.keys(terms).length > 0;
  if (hasTerms && (all.length !== 1 || all[0]?.state === 'unset'))
    throw new ConsoleError(
      '--limit, --starts and --ends go with one feature that is set on or off.',
      exitCode.usage,
    );
  const valueOf = ({ state }: Assignment) => {
    if (state === 'unset') return null;
    return hasTerms ? { enabled: state === 'on', ...terms } : state === 'on';
  };
  return Object.fromEntries(all.map((assignment) => [assignment.key, valueOf(assignment)]));
}
