import { z } from 'zod';
import { lineSchema } from '../http/index.js';
import { canonicalTimeZone, isTimeZone } from './time-zone.js';
import { isWebhookUrl } from './webhook-url.js';

const most = { contacts: 20, metadata: 50, flags: 200 } as const;

// HTML's definition of a valid address, with a host that has a dot
const address =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** A flag of one of these names is mistaken for a member of JavaScript's own by whoever reads it carelessly. */
const mistakable: ReadonlySet<string> = new Set(['then', 'length', 'constructor', 'prototype']);

const atMost = (count: number) => ({
  check: (members: object) => Object.keys(members).length <= count,
  error: { error: `Expected at most ${count}` },
});
const fewFlags = atMost(most.flags);
const fewMetadata = atMost(most.metadata);

const contactsSchema = z
  .array(z.string().max(254).regex(address, { error: 'Expected an e-mail address' }))
  .max(most.contacts)
  .refine((all) => new Set(all.map((each) => each.toLowerCase())).size === all.length, {
    error: 'Expected every address once',
  });

const planMetadataSchema = z
  .record(z.string().min(1).max(64), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]))
  .refine(fewMetadata.check, fewMetadata.error);

const flagsSchema = z
  .record(
    z
      .string()
      .regex(/^[a-z][a-z0-9_.-]{0,62}$/)
      .refine((key) => !mistakable.has(key)),
    z.boolean(),
  )
  .refine(fewFlags.check, fewFlags.error)
  .describe('The tenant’s own. The namespace `feature.` is reserved: 400 `reserved_flag`.');

/** Settings as a tenant's admin writes them: all of them at once. */
export const newSettingsSchema = z
  .strictObject({
    displayName: lineSchema(200).min(1),
    timezone: z
      .string()
      .max(64)
      .refine(isTimeZone, { error: 'Expected the name of an IANA time zone' })
      .overwrite(canonicalTimeZone)
      .describe('The name of an IANA time zone.'),
    billingContacts: contactsSchema.describe('E-mail addresses, each once.'),
    webhookUrl: z
      .string()
      .max(2048)
      .refine(isWebhookUrl, { error: 'Expected an https URL without credentials' })
      .optional()
      .describe('An https URL without credentials.'),
    planMetadata: planMetadataSchema.describe('Free notes about the plan: texts, numbers, booleans or null.'),
    flags: flagsSchema,
  })
  .meta({ id: 'NewTenantSettings' });

export const settingsSchema = newSettingsSchema
  .extend({
    version: z.int().describe('Counts the changes of the settings, and of nothing else.'),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'TenantSettings' });

/** What a tenant has set. */
export type SettingsContent = z.output<typeof newSettingsSchema>;

/** The same, as it is stored, with its version. */
export type Settings = z.output<typeof settingsSchema>;
