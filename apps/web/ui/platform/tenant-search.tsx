import { Search } from 'lucide-react';
import { featureOptions } from '../features/feature-names';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { SearchForm } from '../parts/search-form';
import { Select } from '../parts/select';
import type { TenantsSearch } from './tenants-path';

export const TenantSearch = ({ search }: { readonly search: TenantsSearch }) => (
  <SearchForm
    aria-label="Search tenants"
    action="/platform/tenants"
    className="mb-4 grid items-end gap-4 rounded-xl border border-line bg-surface p-5 sm:grid-cols-[2fr_1fr_auto]"
  >
    <Field label="Name" name="query" type="search" defaultValue={search.query} maxLength={200} />
    <Select label="Has feature" name="feature" options={featureOptions} chosen={search.feature} />
    <Button type="submit" look="secondary">
      <Search aria-hidden className="size-4" />
      Search
    </Button>
    <label className="flex items-center gap-2 text-sm sm:col-span-full">
      <input
        type="checkbox"
        name="without"
        value="true"
        defaultChecked={search.isWithout}
        className="size-4"
      />
      Those that do not have the feature instead
    </label>
  </SearchForm>
);
