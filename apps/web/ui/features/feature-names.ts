/** How tenants read a feature. A key without a line here reads as its own words. */
const known: Readonly<Record<string, { readonly title: string; readonly description: string }>> = {
  billing: { title: 'Billing', description: 'Plans, your subscription and your invoices.' },
  billing_stream: { title: 'Live billing', description: 'Billing events as they happen.' },
  hitl: { title: 'Human review', description: 'People check what the machine is unsure about.' },
  ingestion: { title: 'Ingestion', description: 'Brings your data in, on a schedule.' },
  'scoring-pro': { title: 'Scoring Pro', description: 'Scores from the larger model.' },
  'beta-dashboard': { title: 'Beta dashboard', description: 'An early look at the next dashboard.' },
};

const spelledOut = (key: string): string => {
  const words = key.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const featureTitle = (key: string): string =>
  (Object.hasOwn(known, key) ? known[key]?.title : undefined) ?? spelledOut(key);
export const featureDescription = (key: string): string =>
  (Object.hasOwn(known, key) ? known[key]?.description : undefined) ?? '';
