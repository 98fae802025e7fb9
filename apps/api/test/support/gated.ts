import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import { featureCatalogue, type Feature, type FeatureManifestDocument } from '@gatehouse/features';

/** A route or a job, and a feature that it needs. */
export interface Gated {
  /** `GET /v1/…`, or the name of a job. */
  readonly entry: string;
  readonly feature: Feature;
}

/** One of them, and a reason for which it can be refused. */
export interface GateCell extends Gated {
  readonly reason: DenialReason;
}

export type DenialReason = 'gate shut' | 'cannot verify' | 'not entitled' | 'ended' | 'requirement off';

const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../../../openapi/${name}`, import.meta.url), 'utf8'));

const manifest = (await read('feature-manifest.json')) as FeatureManifestDocument;

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: object } | undefined>>;
}
const { paths } = (await read('openapi.json')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

const gated = (kind: 'routes' | 'jobs'): readonly Gated[] =>
  Object.entries(manifest.features).flatMap(([key, entries]) =>
    entries[kind].map((entry) => ({ entry, feature: featureCatalogue.get(key as never) as Feature })),
  );

const isStream = ({ entry }: Gated): boolean => {
  const [method = '', path = ''] = entry.split(' ');
  return 'text/event-stream' in (paths[path]?.[method.toLowerCase()]?.responses['200']?.content ?? {});
};

/** All that the checked-in manifest says is gated. */
export const gatedRoutes = gated('routes');
export const gatedStreams = gatedRoutes.filter(isStream);
export const gatedJobs = gated('jobs');

const reasonsFor = ({ whenUnset, derived, requires }: Feature): readonly DenialReason[] => [
  'gate shut',
  'cannot verify',
  ...(derived ? [] : (['not entitled'] as const)),
  ...(whenUnset === 'off' && !derived ? (['ended'] as const) : []),
  ...(requires.length > 0 ? (['requirement off'] as const) : []),
];

/** Each of them with each reason that can refuse it; which have been seen refused. */
export class GateCoverage {
  private readonly seen = new Set<string>();
  private readonly cells: readonly GateCell[];

  /** @param except cannot happen to them */
  constructor(
    private readonly of: string,
    entries: readonly Gated[],
    except: readonly DenialReason[] = [],
  ) {
    this.cells = entries.flatMap((each) =>
      reasonsFor(each.feature)
        .filter((reason) => !except.includes(reason))
        .map((reason) => ({ ...each, reason })),
    );
  }

  with(reason: DenialReason): readonly GateCell[] {
    return this.cells.filter((cell) => cell.reason === reason);
  }

  refused({ entry, feature, reason }: GateCell): void {
    this.seen.add(`${entry} ${feature.key} ${reason}`);
  }

  /** Prints how many there are. */
  expectWhole(): void {
    console.log(`Gate coverage: ${this.seen.size} of ${this.cells.length} (${this.of} × reasons)`);
    const expected = this.cells.map(({ entry, feature, reason }) => `${entry} ${feature.key} ${reason}`);
    expect(expected.length).toBeGreaterThan(0);
    expect([...this.seen].sort()).toEqual(expected.sort());
  }
}

/** What must change so that each of these reasons refuses what a feature gates. */
export const changeFor = ({ feature, reason }: GateCell): Readonly<Record<string, unknown>> => {
  if (reason === 'ended') return { [feature.key]: { enabled: true, endsAt: '2020-01-01T00:00:00Z' } };
  if (reason === 'requirement off') return { [feature.requires[0]?.key ?? '']: false };
  return { [feature.key]: false };
};

/** What whoever is refused for a reason is told. */
export const shownFor = { 'not entitled': 'not_entitled', ended: 'ended', 'requirement off': 'unavailable' };

/** Variables of an application whose gates are all shut. */
export const allShut: Readonly<Record<string, string>> = Object.fromEntries(
  [...featureCatalogue.values()].map(({ gate }) => [gate, 'false']),
);

/** Turns on all that an operator can. */
export const allOn: Readonly<Record<string, boolean>> = Object.fromEntries(
  [...featureCatalogue.values()].filter(({ derived }) => !derived).map(({ key }) => [key, true]),
);
