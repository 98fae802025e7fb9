import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BareFrame } from '../_frames/bare-frame';
import { readProfile } from '../../server/identity';
import { safeReturnPath } from '../../server/return-path';
import { Card } from '../../ui/parts/card';
import { SignInForm } from '../../ui/sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

interface Props {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>;
}

const SignInPage = async ({ searchParams }: Props) => {
  const returnTo = safeReturnPath((await searchParams).next);
  const known = await readProfile();
  if (known.ok) redirect(returnTo);
  return (
    <BareFrame>
      <Card>
        <h1 className="text-2xl font-semibold tracking-tight">Sign in</h1>
        <p className="mt-1 mb-6 text-sm text-quiet">See which features your organisation has.</p>
        <SignInForm returnTo={returnTo} />
      </Card>
    </BareFrame>
  );
};

export default SignInPage;
