import type { ChangeReceipt } from '@gatehouse/features';
import { z } from 'zod';
import { tenantIdSchema } from '../../http/index.js';

const milliseconds = z.int().nonnegative();

const confirmationSchema = z
  .strictObject({
    instanceId: z.string(),
    confirmedAfterMs: milliseconds
      .nullable()
      .describe('Null: it has not said yet that it serves nothing older.'),
    silentMs: milliseconds.describe('How long ago it was heard of at all.'),
  })
  .meta({ id: 'ChangeConfirmation' });

export const receiptSchema = z
  .strictObject({
    changeId: z.uuid(),
    tenantId: tenantIdSchema,
    revision: z.int(),
    committedAt: z.iso.datetime(),
    state: z.enum(['confirmed', 'pending']),
    confirmed: z.int().describe('How many instances serve nothing older than this change.'),
    of: z.int().describe('How many instances there are.'),
    afterMs: milliseconds.nullable().describe('When the last of them confirmed, while all have.'),
    boundEndsAt: z.iso
      .datetime()
      .describe('From then on no instance serves anything older, whatever has failed.'),
    instances: z.array(confirmationSchema),
  })
  .meta({ id: 'ChangeReceipt' });

export type Receipt = z.output<typeof receiptSchema>;

const boundMs = 120_000;

export function receiptOf({ instances, committedAt, ...change }: ChangeReceipt): Receipt {
  const confirmed = instances.flatMap(({ confirmedAfterMs }) => confirmedAfterMs ?? []);
  const isComplete = confirmed.length === instances.length;
  return {
    changeId: change.changeId,
    tenantId: change.tenantId,
    revision: change.revision,
    committedAt: new Date(committedAt).toISOString(),
    state: isComplete ? 'confirmed' : 'pending',
    confirmed: confirmed.length,
    of: instances.length,
    afterMs: isComplete && confirmed.length > 0 ? Math.round(Math.max(...confirmed)) : null,
    boundEndsAt: new Date(committedAt + boundMs).toISOString(),
    instances: instances.map(({ id, confirmedAfterMs, silentMs }) => ({
      instanceId: id,
      confirmedAfterMs: confirmedAfterMs === undefined ? null : Math.round(confirmedAfterMs),
      silentMs: Math.round(silentMs),
    })),
  };
}
