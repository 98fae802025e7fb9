/** A document that the demo's tenant has had taken in, again and again, in another month for another customer. */
export interface DemoText {
  readonly title: string;
  readonly body: string;
}

/** What the demo's tenant works with. */
export const demoTexts: readonly DemoText[] = [
  {
    title: 'Freight invoice',
    body: 'Invoice for the transport of twelve pallets from the port of Rotterdam to the warehouse. The amount is due within thirty days of delivery, without deduction.',
  },
  {
    title: 'Delivery note',
    body: 'Twelve pallets were delivered on time and counted at the gate. Two boxes were damaged in transit; photographs are attached to the claim.',
  },
  {
    title: 'Damage claim',
    body: 'The customer claims damage to two boxes of glassware. The carrier was told within seven days, so the insurance covers the loss above the excess.',
  },
  {
    title: 'Supplier contract',
    body: 'The supplier grants a discount of four per cent on orders above ten thousand euros. The contract renews every year unless one side gives notice three months before.',
  },
  {
    title: 'Customs declaration',
    body: 'Goods of the second tariff group, free of duty under the preference agreement. The certificate of origin is kept with the shipping papers for ten years.',
  },
  {
    title: 'Insurance certificate',
    body: 'Marine cargo insurance for all shipments of the year, including storage in transit of up to sixty days. War and strikes are excluded.',
  },
  {
    title: 'Quality report',
    body: 'Of two hundred samples three failed the pressure test. The batch is released under the condition that the seals are inspected again on arrival.',
  },
];

/** Who they work for. */
export const demoCustomers = ['Alder', 'Birch', 'Cedar', 'Hazel', 'Juniper', 'Maple', 'Rowan'] as const;

/** What was looked for in them, with how well the best document fitted; null: there was none. */
export const demoQueries: readonly { readonly query: string; readonly best: number | null }[] = [
  { query: 'freight invoice due', best: 0.82 },
  { query: 'damaged boxes', best: 0.71 },
  { query: 'contract renewal notice', best: 0.64 },
  { query: 'certificate of origin', best: 0.58 },
  { query: 'war risk', best: 0.37 },
  { query: 'pressure test failed', best: 0.76 },
  { query: 'dangerous goods', best: null },
];

/** What their people were asked to decide. */
export const demoReviews: readonly { readonly title: string; readonly reason: string }[] = [
  { title: 'Is this invoice a duplicate?', reason: 'The numbers of the pallets are the same.' },
  { title: 'Does the insurance cover this claim?', reason: 'The carrier was told in time.' },
  { title: 'May this batch be released?', reason: 'The seals were inspected again.' },
  { title: 'Does this contract renew?', reason: 'Nobody has given notice.' },
];
