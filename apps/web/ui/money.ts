/** "€1,234.50" from cents and an ISO 4217 code. */
export const moneyOf = (cents: number, currency: string): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency: currency.toUpperCase() }).format(cents / 100);
