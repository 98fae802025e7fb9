import { Search } from 'lucide-react';
import { Button } from '../parts/button';

/** A plain form: it works before any script has loaded, and the search is in the address. */
export const TenantSearch = ({ query }: { readonly query: string }) => (
  <form role="search" action="/platform/tenants" className="mb-4 flex max-w-xl gap-2">
    <label htmlFor="tenant-query" className="sr-only">
      Search tenants by name
    </label>
    <input
      id="tenant-query"
      name="query"
      type="search"
      defaultValue={query}
      maxLength={200}
      placeholder="Search by name"
      className="h-10 min-w-0 flex-1 rounded-lg border border-edge bg-surface px-3 text-base placeholder:text-quiet sm:text-sm"
    />
    <Button type="submit" look="secondary">
      <Search aria-hidden className="size-4" />
      Search
    </Button>
  </form>
);
