import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Failure } from './failure';
import type { Profile } from '@gatehouse/contracts';
import { read } from './read';
import { signInPath } from './return-path';

/** Who is signed in: asked once per page, however many parts of it want to know. */
export const readProfile = cache(() => read((api) => api.GET('/v1/auth/me')));

/** Where someone's own area begins. */
export const homeOf = ({ user }: Profile): string =>
  user.role === 'operator' ? '/platform/tenants' : '/features';

/** The person, or why we cannot tell who it is. Someone who is not signed in is sent to sign in and back to `path`. */
export type Known<T> =
  { readonly ok: true; readonly profile: T } | { readonly ok: false; readonly failure: Failure };

const requireProfile = async (path: string): Promise<Known<Profile>> => {
  const answer = await readProfile();
  if (answer.ok) return { ok: true, profile: answer.body };
  if (answer.failure.status === 401) redirect(signInPath(path));
  return answer;
};

export type TenantProfile = Profile & { readonly tenant: NonNullable<Profile['tenant']> };
const ofTenant = (profile: Profile): profile is TenantProfile => profile.tenant !== null;

/** For the tenants' pages: an operator has no tenant and is led to the operators' area. */
export const requireTenant = async (path: string): Promise<Known<TenantProfile>> => {
  const known = await requireProfile(path);
  if (!known.ok) return known;
  if (ofTenant(known.profile)) return { ok: true, profile: known.profile };
  if (known.profile.user.role === 'operator') redirect(homeOf(known.profile));
  notFound();
};

/** For the operators' pages: to everyone else they do not exist. The API refuses them by itself as well. */
export const requireOperator = async (path: string): Promise<Known<Profile>> => {
  const known = await requireProfile(path);
  if (known.ok && known.profile.user.role !== 'operator') notFound();
  return known;
};
