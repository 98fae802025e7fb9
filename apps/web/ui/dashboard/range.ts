/** How many days a page may show; it is in the address. */
export const ranges = [7, 30, 90] as const;

export type Range = (typeof ranges)[number];

const usual: Range = 30;

/** What an address asks for. A range that there is not is the usual one. */
export const rangeOf = (days: string | string[] | undefined): Range =>
  ranges.find((range) => String(range) === days) ?? usual;

export const dashboardPath = (range: Range): string =>
  range === usual ? '/dashboard' : `/dashboard?days=${range}`;
