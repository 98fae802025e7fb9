import Link from 'next/link';
import type { AuditEvent } from '@gatehouse/contracts';
import { Cell } from '../../parts/table';
import { dayOf, secondOf } from '../utc';
import { auditPath } from './audit-search';
import { changeTexts, kindTexts } from './event-text';

const link = 'text-accent underline underline-offset-4';

const Whose = ({ tenantId }: Pick<AuditEvent, 'tenantId'>) =>
  tenantId === null ? (
    <span className="text-quiet">Platform</span>
  ) : (
    <Link href={`/platform/tenants/${tenantId}`} prefetch={false} className={`font-mono text-xs ${link}`}>
      {tenantId.slice(0, 8)}
      <span className="sr-only">{tenantId.slice(8)}</span>
    </Link>
  );

const Changes = ({ event }: { readonly event: AuditEvent }) => (
  <ul className="grid gap-1">
    {changeTexts(event).map(({ what, before, after }) => (
      <li key={what} className="break-words">
        <span className="font-mono text-xs">{what}</span>: <del className="no-underline">{before}</del>{' '}
        <span aria-label="is now">→</span> <ins className="font-medium no-underline">{after}</ins>
      </li>
    ))}
  </ul>
);

const Raw = ({ event }: { readonly event: AuditEvent }) => (
  <details className="mt-1.5">
    <summary className="cursor-pointer text-xs text-quiet">As it is recorded</summary>
    <pre className="mt-1.5 max-w-lg overflow-x-auto rounded-lg bg-sunken p-3 text-xs">
      {JSON.stringify(event, null, 2)}
    </pre>
  </details>
);

/** One event: when, what, whose, by whom and why. */
export const EventRow = ({ event }: { readonly event: AuditEvent }) => (
  <tr className="align-top">
    <Cell className="align-top whitespace-nowrap tabular-nums">
      {dayOf(event.at)}
      <span className="block text-quiet">{secondOf(event.at)}</span>
    </Cell>
    <Cell className="min-w-72 align-top">
      <span className="block font-medium">{kindTexts[event.kind]}</span>
      <Changes event={event} />
      {event.reason && <p className="mt-1 text-quiet">“{event.reason}”</p>}
      <Raw event={event} />
    </Cell>
    <Cell className="align-top">
      <Whose tenantId={event.tenantId} />
    </Cell>
    <Cell className="align-top">
      <Link href={auditPath({ actor: event.actor.id })} prefetch={false} className={link}>
        {event.actor.name}
      </Link>
    </Cell>
  </tr>
);
