import { Search } from 'lucide-react';
import Link from 'next/link';
import { featureOptions } from '../../features/feature-names';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { SearchForm } from '../../parts/search-form';
import { Select } from '../../parts/select';
import type { AuditSearch } from './audit-search';
import { kindTexts } from './event-text';

export const AuditFilter = ({ search }: { readonly search: AuditSearch }) => (
  <SearchForm
    aria-label="Filter the audit"
    action="/platform/audit"
    className="mb-4 grid gap-4 rounded-xl border border-line bg-surface p-5 sm:grid-cols-2 lg:grid-cols-3"
  >
    <Select label="What" name="kind" options={Object.entries(kindTexts)} chosen={search.kind} />
    <Select label="Feature" name="feature" options={featureOptions} chosen={search.feature} />
    <Field label="Tenant" name="tenantId" placeholder="Id of a tenant" defaultValue={search.tenantId} />
    <Field label="Actor" name="actor" placeholder="user:…" defaultValue={search.actor} maxLength={200} />
    <Field label="From (UTC)" name="from" type="datetime-local" defaultValue={search.from} />
    <Field label="To (UTC)" name="to" type="datetime-local" defaultValue={search.to} />
    <div className="flex flex-wrap gap-2 sm:col-span-full">
      <Button type="submit" look="secondary">
        <Search aria-hidden className="size-4" />
        Filter
      </Button>
      <Button asChild look="quiet">
        <Link href="/platform/audit" prefetch={false}>
          Show everything
        </Link>
      </Button>
    </div>
  </SearchForm>
);
