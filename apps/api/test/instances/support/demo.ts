/** The demo's tenants and sign-ins, as they are written in its README: these tests see the product from outside. */
export const acmeId = '11111111-1111-4111-8111-111111111111';
export const globexId = '22222222-2222-4222-8222-222222222222';

export type DemoUser = 'admin@acme.test' | 'admin@globex.test' | 'operator@gatehouse.test';

const gates = ['BILLING', 'BILLING_STREAM', 'HITL', 'INGESTION', 'SCORING_PRO', 'BETA_DASHBOARD'];

/** Demo data, all gates open. */
export const demoEnvironment: Readonly<Record<string, string>> = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'warn',
  SESSION_SECRET: 'a-secret-of-the-tests-0123456789-abcdef',
  SEED_DEMO: 'true',
  ...Object.fromEntries(gates.map((gate) => [`ENABLE_${gate}`, 'true'])),
};

export const demoPassword = 'gatehouse-demo';
