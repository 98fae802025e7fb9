'use client';

import { useState, type SubmitEvent } from 'react';
import { answerOf, gatehouse, type Failure } from './api';
import { Button } from './parts/button';
import { Field } from './parts/field';

const messages = new Map(
  Object.entries({
    invalid_credentials: 'This email address and password do not belong together.',
    too_many_attempts: 'Too many tries. Wait a minute, then try again.',
    invalid_request: 'Enter an email address and a password.',
  }),
);

const messageOf = ({ error }: Failure): string =>
  messages.get(error) ?? 'We cannot sign you in just now. Please try again in a moment.';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

interface Props {
  /** A path of this site, already checked by the server. */
  readonly returnTo: string;
}

// `method="post"`: a form sent before the script has loaded must not put the password into the address.
export const SignInForm = ({ returnTo }: Props) => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const signIn = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    const body = { email: textOf(form, 'email').trim(), password: textOf(form, 'password') };
    const answer = await answerOf(gatehouse.POST('/v1/auth/login', { body }));
    // A full page load: nothing that was fetched for somebody else before may stay in memory.
    if (answer.ok) {
      window.location.replace(returnTo);
      return;
    }
    setProblem(messageOf(answer.failure));
    setBusy(false);
  };

  return (
    <form method="post" onSubmit={(event) => void signIn(event)} className="grid gap-4">
      <Field
        label="Email address"
        name="email"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
      />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={1024}
      />
      <p role="alert" className="text-sm text-bad empty:hidden">
        {problem}
      </p>
      <Button type="submit" aria-disabled={busy}>
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
};
