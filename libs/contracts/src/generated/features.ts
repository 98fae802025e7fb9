// Generated from openapi/openapi.json by `npm run openapi`: change the API, not this.

/** Every feature of the catalogue, in its order: what it is called and what it is. */
export const features = {
  "billing": {
    "title": "Billing",
    "description": "Plans, subscription and invoices."
  },
  "billing_stream": {
    "title": "Billing events",
    "description": "Billing events as they happen."
  },
  "hitl": {
    "title": "Human review",
    "description": "People decide where a machine is unsure."
  },
  "ingestion": {
    "title": "Ingestion",
    "description": "Documents are taken in, on demand and on schedule."
  },
  "scoring-pro": {
    "title": "Scoring Pro",
    "description": "Documents are ranked by relevance, with reasons."
  },
  "beta-dashboard": {
    "title": "Dashboard (beta)",
    "description": "Figures and trends at a glance."
  }
} as const;

/** The key of a feature: a misspelt one does not compile. */
export type FeatureKey = keyof typeof features;
