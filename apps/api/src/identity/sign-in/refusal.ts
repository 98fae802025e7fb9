import { anonymous, type AuditEvent } from '../../audit/index.js';
import type { SignInRow } from '../store/user-store.js';

/**
 * A sign-in that was refused, as the audit tells of it: to the tenant whose account it was about. An address that
 * nobody has is not kept: it may be a password in the wrong field.
 */
export function refusalOf(user: SignInRow | undefined, requestId: string): AuditEvent {
  const event = { kind: 'session.refused', actor: anonymous, requestId } as const;
  if (!user) return { ...event, reason: 'No account has this address' };
  const why = user.disabled ? 'The account is disabled' : 'Wrong password';
  return { ...event, tenantId: user.tenant_id ?? undefined, reason: `${why}: user:${user.id}` };
}
