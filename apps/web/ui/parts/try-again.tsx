'use client';

import { RotateCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from './button';

interface Props {
  readonly label?: string;
}

/** Asks the server for this page once more. */
export const TryAgain = ({ label = 'Try again' }: Props) => {
  const router = useRouter();
  const [busy, start] = useTransition();
  const again = () => !busy && start(() => router.refresh());
  return (
    <Button look="secondary" onClick={again} aria-disabled={busy}>
      <RotateCw aria-hidden className={busy ? 'size-4 animate-spin' : 'size-4'} />
      {busy ? 'Checking…' : label}
    </Button>
  );
};
