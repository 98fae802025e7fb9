'use client';

import { Download } from 'lucide-react';
import { useRef, useState, type MouseEvent } from 'react';
import { answerOf, gatehouse } from '../../api';
import { Button } from '../../parts/button';
import { auditFilePath, auditQueryOf, type AuditSearch } from './audit-search';

const formats = ['csv', 'ndjson'] as const;

/**
 * All that matches, as a file. Whether there will be one is asked before: of a download that is refused the browser says
 * at most that it failed, and not on the page.
 */
export const AuditFiles = ({ search }: { readonly search: AuditSearch }) => {
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isGranted = useRef(false);

  const ask = async (link: HTMLAnchorElement) => {
    setBusy(true);
    setProblem('');
    const query = { ...auditQueryOf({ ...search, cursor: '' }), limit: 1 };
    const answer = await answerOf(gatehouse.GET('/v1/platform/audit', { params: { query } }));
    setBusy(false);
    if (!answer.ok) {
      setProblem(`There is no file: ${answer.failure.message}`);
      return;
    }
    isGranted.current = true;
    link.click();
  };
  const askFirst = (event: MouseEvent<HTMLAnchorElement>) => {
    if (!isGranted.current) {
      event.preventDefault();
      if (!isBusy) void ask(event.currentTarget);
    }
    isGranted.current = false;
  };

  return (
    <>
      {formats.map((format) => (
        <Button key={format} asChild look="secondary">
          <a href={auditFilePath(search, format)} download onClick={askFirst} aria-disabled={isBusy}>
            <Download aria-hidden className="size-4" />
            {format.toUpperCase()}
          </a>
        </Button>
      ))}
      <p role="status" className="order-last basis-full text-sm font-medium text-warn empty:hidden">
        {problem}
      </p>
    </>
  );
};
