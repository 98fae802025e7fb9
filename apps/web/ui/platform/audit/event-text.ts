import type { AuditEvent } from '@gatehouse/contracts';
import { momentOf } from '../utc';

type Kind = AuditEvent['kind'];

/** What happened, in words. */
export const kindTexts: Readonly<Record<Kind, string>> = {
  'entitlements.changed': 'Entitlements changed',
  'settings.changed': 'Settings changed',
  'subscription.changed': 'Subscription changed',
  'tenant.created': 'Tenant created',
  'tenant.deleted': 'Tenant deleted',
  'service_key.created': 'Service key created',
  'service_key.revoked': 'Service key revoked',
  'session.opened': 'Signed in',
  'session.ended': 'Signed out',
  'user.created': 'User created',
  'session.refused': 'Sign-in refused',
};

/** One thing that changed: a feature, or a field, with what was and what is. */
export interface ChangeText {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

type Value = AuditEvent['changes'][string]['after'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const instantIn = (value: unknown): string | undefined =>
  typeof value === 'number' ? momentOf(new Date(value).toISOString()) : undefined;

const entitlementText = (value: Value): string => {
  if (!isObject(value)) return 'unset';
  const { enabled, limit, startsAt, endsAt } = value;
  const [from, until] = [instantIn(startsAt), instantIn(endsAt)];
  const parts = [
    enabled === true ? 'on' : 'off',
    typeof limit === 'number' ? `limit ${limit.toString()}` : '',
    from ? `from ${from}` : '',
    until ? `until ${until}` : '',
  ];
  return parts.filter(Boolean).join(', ');
};

const valueText = (value: Value): string => {
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** What an event changed, one line each. */
export const changeTexts = ({ kind, changes }: Pick<AuditEvent, 'kind' | 'changes'>): ChangeText[] => {
  const textOf = kind === 'entitlements.changed' ? entitlementText : valueText;
  return Object.entries(changes).map(([what, { before, after }]) => ({
    what,
    before: textOf(before),
    after: textOf(after),
  }));
};
