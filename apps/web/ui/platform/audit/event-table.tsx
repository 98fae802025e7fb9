import type { AuditPage } from '@gatehouse/contracts';
import { Card } from '../../parts/card';
import { Pager } from '../../parts/pager';
import { Table } from '../../parts/table';
import { auditPath, type AuditSearch } from './audit-search';
import { EventRow } from './event-row';

interface Props {
  readonly search: AuditSearch;
  readonly page: AuditPage;
}

/** What was done, newest first. A page that found little may still have more to come. */
export const EventTable = ({ search, page: { items, nextCursor } }: Props) => (
  <>
    {items.length === 0 ? (
      <Card>{nextCursor ? 'Nothing so far: there are older events to look at.' : 'Nothing matches.'}</Card>
    ) : (
      <Table caption="What was done" columns={['When', 'What', 'Tenant', 'Who']}>
        {items.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </Table>
    )}
    <Pager
      label="Pages of the audit"
      first={search.cursor ? auditPath({ ...search, cursor: '' }) : undefined}
      next={nextCursor ? auditPath({ ...search, cursor: nextCursor }) : undefined}
    />
  </>
);
