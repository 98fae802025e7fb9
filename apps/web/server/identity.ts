import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Failure, Identity } from './contract';
import { read } from './read';
import { signInPath } from './return-path';

/** Who is signed in: asked once per page, however many parts of it want to know. */
export const readIdentity = cache(() => read<Identity>('/v1/auth/me'));

/** Where someone's own area begins. */
export const homeOf = ({ user }: Identity): string =>
  user.role === 'operator' ? '/platform/tenants' : '/features';

/** The person, or why we cannot tell who it is. Someone who is not signed in is sent to sign in and back to `path`. */
export type Known<T> =
  { readonly ok: true; readonly identity: T } | { readonly ok: false; readonly failure: Failure };

const requireIdentity = async (path: string): Promise<Known<Identity>> => {
  const answer = await readIdentity();
  if (answer.ok) return { ok: true, identity: answer.body };
  if (answer.failure.status === 401) redirect(signInPath(path));
  return answer;
};

export type TenantIdentity = Identity & { readonly tenant: NonNullable<Identity['tenant']> };
const ofTenant = (identity: Identity): identity is TenantIdentity => identity.tenant !== null;

/** For the tenants' pages: an operator has no tenant and is led to the operators' area. */
export const requireTenant = async (path: string): Promise<Known<TenantIdentity>> => {
  const known = await requireIdentity(path);
  if (!known.ok) return known;
  if (!ofTenant(known.identity)) redirect(homeOf(known.identity));
  return { ok: true, identity: known.identity };
};

/** For the operators' pages: to everyone else they do not exist. The API refuses them by itself as well. */
export const requireOperator = async (path: string): Promise<Known<Identity>> => {
  const known = await requireIdentity(path);
  if (known.ok && known.identity.user.role !== 'operator') notFound();
  return known;
};
