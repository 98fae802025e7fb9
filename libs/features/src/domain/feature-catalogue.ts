import { defineFeatures } from './define-features.js';

/**
 * Every feature of this product, one line each. A new line is all that a new feature needs: its gate, its
 * place in configuration, snapshot, OpenAPI and client types follow from here.
 */
// prettier-ignore
export const featureCatalogue = defineFeatures({
  'billing':        { title: 'Billing',         description: 'Plans, subscription and invoices.',               gate: 'ENABLE_BILLING',        whenUnset: 'inherits' },
  'billing_stream': { title: 'Billing events',  description: 'Billing events as they happen.',                  gate: 'ENABLE_BILLING_STREAM', whenUnset: 'inherits', derived: true, requires: ['billing'] },
  'hitl':           { title: 'Human review',    description: 'People decide where a machine is unsure.',        gate: 'ENABLE_HITL',           whenUnset: 'off', limit: { name: 'HITL_MAX_REQUESTS', counts: 'pending review requests', fallback: 10 } },
  'ingestion':      { title: 'Ingestion',       description: 'Documents are taken in, on demand and on schedule.', gate: 'ENABLE_INGESTION',   whenUnset: 'off' },
  'scoring-pro':    { title: 'Scoring Pro',     description: 'Documents are ranked by relevance, with reasons.', gate: 'ENABLE_SCORING_PRO',   whenUnset: 'off' },
  'beta-dashboard': { title: 'Dashboard (beta)', description: 'Figures and trends at a glance.',                gate: 'ENABLE_BETA_DASHBOARD', whenUnset: 'off' },
});
