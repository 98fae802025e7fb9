'use client';

import { Button } from '../ui/parts/button';
import './globals.css';

/** Stands in for the whole document, when the layout itself has failed. */
const GlobalError = () => (
  <html lang="en">
    <body>
      <title>Gatehouse</title>
      <main className="mx-auto grid min-h-dvh max-w-xl content-center gap-4 px-4">
        <h1 className="text-2xl font-semibold">This page could not be shown</h1>
        <p>Something went wrong on our side.</p>
        <Button onClick={() => window.location.assign('/')} className="justify-self-start">
          Start again
        </Button>
      </main>
    </body>
  </html>
);

export default GlobalError;
