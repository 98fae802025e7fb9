import { featureCatalogue, type Feature } from '@gatehouse/features/domain';
import { testVariables } from './test-variables.js';
import type { Profile, Prompt, Variable, VariableNotes } from './variable.js';
import { variables } from './variables.js';

/** A variable of the environment with everything that people, the wizard and checks have to know of it. */
export interface InventoryEntry extends VariableNotes {
  readonly name: string;
  /** Completes "NAME: expected …"; empty for what only tests read. */
  readonly expected: string;
  readonly requiredIn: readonly Profile[];
  readonly preset: Partial<Readonly<Record<Profile, string>>>;
  readonly isGenerated: boolean;
  readonly prompt: Prompt | undefined;
  /** The key of the feature whose gate or limit it is. */
  readonly feature: string | undefined;
}

/** Every variable there is: those of the table, the gates and limits of the catalogue, and those of tests. */
export function inventory(): readonly InventoryEntry[] {
  return [
    ...Object.entries<Variable>(variables).map(([name, each]) => entry(name, each)),
    ...[...featureCatalogue.values()].flatMap(entriesOf),
    ...Object.entries(testVariables).map(([name, each]) => entry(name, { ...each, expected: '' })),
  ];
}

type Line = VariableNotes &
  Pick<Variable, 'expected' | 'requiredIn' | 'preset' | 'isGenerated' | 'prompt'> & {
    readonly feature?: string;
  };

function entry(name: string, line: Line): InventoryEntry {
  const { readBy, class: kind, type, description, fallback, expected, prompt, feature } = line;
  const { requiredIn = [], preset = {}, isGenerated = false } = line;
  const notes = { readBy, class: kind, type, description, fallback };
  return { name, ...notes, expected, requiredIn, preset, isGenerated, prompt, feature };
}

function entriesOf(feature: Feature): readonly InventoryEntry[] {
  const limit = limitOf(feature);
  return limit ? [gateOf(feature), limit] : [gateOf(feature)];
}

function gateOf({ key, title, description, gate, requires }: Feature): InventoryEntry {
  const needs = requires.length === 0 ? '' : ` It needs ${requires.map((each) => each.title).join(' and ')}.`;
  return entry(gate, {
    readBy: ['api', 'start'],
    class: 'product gate',
    type: 'true or false',
    fallback: 'false',
    expected: 'true or false',
    description: `${title}: ${description}`,
    feature: key,
    prompt: {
      section: 'features',
      question: `Open ${title}`,
      why: `${description}${needs} Where this is shut, no tenant has it, whatever else is set.`,
      after: requires.map((each) => each.gate),
    },
  });
}

function limitOf({ key, title, gate, limit }: Feature): InventoryEntry | undefined {
  return (
    limit &&
    entry(limit.name, {
      readBy: ['api'],
      class: 'product limit',
      type: 'whole number',
      fallback: String(limit.fallback),
      expected: 'a whole number from 1 to 999999999',
      description: `Most ${limit.counts} per tenant.`,
      feature: key,
      prompt: {
        section: 'features',
        question: `${title}: most ${limit.counts} per tenant`,
        why: 'No tenant may have more at the same time. An operator may lower it for one tenant, and never raise it.',
        after: [gate],
      },
    })
  );
}
