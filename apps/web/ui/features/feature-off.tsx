import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { textOf } from './feature-names';
import { wordingOf } from './tenant-reason';

const askForIt = 'Ask the administrator of your organisation, or us, if you need it.';

interface Props {
  readonly feature: string;
  readonly reason: string | undefined;
  /** By which operators find what it was decided by. */
  readonly decisionId: string | undefined;
  /** What becomes meanwhile of what was there. */
  readonly children?: ReactNode;
}

/** Takes a gated page's place while its feature is off: which feature, why, and where to go. */
export const FeatureOff = ({ feature, reason, decisionId, children }: Props) => (
  <Notice
    look="off"
    title={`${textOf(feature).title} is off`}
    action={
      <Button asChild look="secondary">
        <Link href="/features">See your features</Link>
      </Button>
    }
  >
    <p>{wordingOf(reason).sentence(textOf(feature).title)}</p>
    <p>{wordingOf(reason).advice ?? askForIt}</p>
    {children}
    {decisionId && (
      <p className="mt-3 text-xs">
        Reference <code className="font-mono break-all select-all">{decisionId}</code>
      </p>
    )}
  </Notice>
);
