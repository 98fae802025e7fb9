'use client';

import type { InvoicePage } from '@gatehouse/contracts';
import { moneyOf } from '../money';
import { Badge, type Tone } from '../parts/badge';
import { Card } from '../parts/card';
import { Pager } from '../parts/pager';
import { Cell, Table } from '../parts/table';
import { useTimes } from '../times';

type Invoice = InvoicePage['invoices'][number];

const tones: Readonly<Record<Invoice['status'], Tone>> = { paid: 'good', open: 'warn', void: 'plain' };

const InvoiceRow = ({ invoice }: { readonly invoice: Invoice }) => {
  const { dayOf } = useTimes();
  const { number, issuedAt, dueAt, status, amountCents, currency } = invoice;
  return (
    <tr>
      <Cell className="font-mono text-xs whitespace-nowrap">{number}</Cell>
      <Cell className="whitespace-nowrap">{dayOf(issuedAt)}</Cell>
      <Cell className="whitespace-nowrap">{dayOf(dueAt)}</Cell>
      <Cell>
        <Badge tone={tones[status]}>{status}</Badge>
      </Cell>
      <Cell className="font-medium tabular-nums">{moneyOf(amountCents, currency)}</Cell>
    </tr>
  );
};

interface Props {
  readonly invoices: InvoicePage;
  readonly onFirstPage: boolean;
}

export const InvoiceTable = ({ invoices: { invoices, nextCursor }, onFirstPage }: Props) => (
  <div>
    <h2 className="mb-3 text-lg font-semibold">Invoices</h2>
    {invoices.length === 0 ? (
      <Card>There are no invoices yet.</Card>
    ) : (
      <Table caption="Invoices" columns={['Number', 'Issued', 'Due', 'State', 'Amount']}>
        {invoices.map((invoice) => (
          <InvoiceRow key={invoice.id} invoice={invoice} />
        ))}
      </Table>
    )}
    <Pager
      label="Pages of invoices"
      first={onFirstPage ? undefined : '/billing'}
      next={nextCursor ? `/billing?${new URLSearchParams({ cursor: nextCursor })}` : undefined}
    />
  </div>
);
