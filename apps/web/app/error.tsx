'use client';

import { CircleAlert } from 'lucide-react';
import { Button } from '../ui/parts/button';

const ErrorPage = ({ reset }: { readonly reset: () => void }) => (
  <main className="mx-auto grid min-h-dvh max-w-xl content-center gap-4 px-4">
    <CircleAlert aria-hidden className="size-10 text-bad" />
    <h1 className="text-2xl font-semibold tracking-tight">This page could not be shown</h1>
    <p className="text-quiet">Something went wrong on our side. Nothing you have was changed by it.</p>
    <Button onClick={reset} className="justify-self-start">
      Try again
    </Button>
  </main>
);

export default ErrorPage;
