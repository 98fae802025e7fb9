import { createHash } from 'node:crypto';
import { featureCatalogue, gatesOf, type Instance } from '@gatehouse/features';
import { z } from 'zod';

const instanceSchema = z
  .strictObject({
    instanceId: z.string(),
    startedAt: z.iso.datetime(),
    silentMs: z.int().nonnegative().describe('How long ago it was heard of.'),
    gateFingerprint: z.string().describe('Equal exactly where the same gates are open.'),
    openGates: z.array(z.string()),
  })
  .meta({ id: 'Instance' });

const disagreementSchema = z
  .strictObject({
    gate: z.string(),
    openOn: z.array(z.string()).describe('Instances where it is open.'),
    shutOn: z.array(z.string()).describe('Instances where it is shut.'),
  })
  .meta({ id: 'GateDisagreement' });

export const instancesSchema = z
  .strictObject({
    instances: z.array(instanceSchema),
    disagreements: z
      .array(disagreementSchema)
      .describe('Gates that are not the same everywhere: a rollout, or a mistake.'),
  })
  .meta({ id: 'Instances' });

export type Instances = z.output<typeof instancesSchema>;

export function instancesOf(instances: readonly Instance[]): Instances {
  const named = (isOpen: boolean, gate: string) =>
    instances.filter(({ openGates }) => openGates.includes(gate) === isOpen).map(({ id }) => id);
  const gates = new Set([...gatesOf(featureCatalogue), ...instances.flatMap(({ openGates }) => openGates)]);
  const disagreements = [...gates]
    .map((gate) => ({ gate, openOn: named(true, gate), shutOn: named(false, gate) }))
    .filter(({ openOn, shutOn }) => openOn.length > 0 && shutOn.length > 0);
  return { instances: instances.map(instanceOf), disagreements };
}

function instanceOf({ id, startedAt, silentMs, openGates }: Instance) {
  return {
    instanceId: id,
    startedAt: new Date(startedAt).toISOString(),
    silentMs: Math.round(silentMs),
    gateFingerprint: createHash('sha256').update(openGates.join(' ')).digest('hex').slice(0, 12),
    openGates: [...openGates],
  };
}
