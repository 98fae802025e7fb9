import type { components, operations } from './generated/schema.js';

type Json<Operation extends keyof operations, Status extends number> = operations[Operation] extends {
  responses: Record<Status, { content: { 'application/json': infer Body } }>;
}
  ? Body
  : never;

/** Which features a tenant has, at one revision. */
export type FeatureSnapshot = Json<'readFeatures', 200>;
/** One feature as its tenant may see it. */
export type TenantFeature = FeatureSnapshot['features'][keyof FeatureSnapshot['features']];
/** Who is signed in. */
export type Profile = Json<'readProfile', 200>;
/** Every feature of the product with its gate. */
export type Catalogue = Json<'readCatalogue', 200>;
export type FeatureTenantPage = Json<'listFeatureTenants', 200>;
export type TenantPage = Json<'listTenants', 200>;
export type Tenant = Json<'readTenant', 200>;
/** Every feature of one tenant as operators see it. */
export type OperatorFeatures = Json<'readTenantFeatures', 200>;
export type OperatorFeature = OperatorFeatures['features'][keyof OperatorFeatures['features']];
/** Why a feature is on or off for a tenant, step by step, and what would turn it on. */
export type ExplainedDecision = Json<'explainDecision', 200>;
/** A decision with the way to it. */
export type Explanation = components['schemas']['Explanation'];
/** The evaluation behind a denial, as it was. */
export type DeniedDecision = Json<'readDecision', 200>;
/** What a change of entitlements answers. */
export type ChangedFeatures = Json<'changeTenantFeatures', 200>;
/** Where a change has arrived, instance by instance. */
export type ChangeReceipt = Json<'readChangeReceipt', 200>;
/** What runs, with which gates, and where they disagree. */
export type Instances = Json<'listInstances', 200>;
/** What was done, newest first. */
export type AuditPage = Json<'listAudit', 200>;
export type AuditEvent = AuditPage['items'][number];
/** Whether the audit is as it was recorded. */
export type AuditVerification = Json<'verifyAudit', 200>;
export type Plans = Json<'listPlans', 200>;
export type CurrentSubscription = Json<'readSubscription', 200>;
export type InvoicePage = Json<'listInvoices', 200>;

/** What a tenant has used in a month, every metric with its quantity. */
export type Usage = Json<'readUsage', 200>;

/** What a tenant has subscribed to. */
export type Subscription = NonNullable<CurrentSubscription['subscription']>;

/** What is to be otherwise with a subscription; what is left out stays. */
export type SubscriptionChange = components['schemas']['SubscriptionChange'];
/** What a tenant has set, with its version. */
export type TenantSettings = Json<'readSettings', 200>;
/** The same as it is written: all of it at once. */
export type NewTenantSettings = components['schemas']['NewTenantSettings'];
/** Something that a person is to decide. */
export type Review = Json<'readReview', 200>;
/** Review requests, newest first, and how many may be pending. */
export type ReviewPage = Json<'listReviews', 200>;
/** Where documents are collected from, newest first. */
export type SourcePage = Json<'listSources', 200>;
export type Source = SourcePage['sources'][number];
/** A text that a tenant has sent, and what was found out about it. */
export type Document = Json<'listDocuments', 200>['documents'][number];
/** Documents, newest first. */
export type DocumentPage = Json<'listDocuments', 200>;
/** Which documents are asked for, and how many at once. */
export type DocumentQuery = NonNullable<operations['listDocuments']['parameters']['query']>;
/** A text as it is sent. */
export type NewDocument = components['schemas']['NewDocument'];
/** Which documents were taken in, and which were known already. */
export type AcceptedDocuments = Json<'addDocuments', 202>;
/** Documents ranked for a query, best first. */
export type Relevance = Json<'scoreRelevance', 200>;
/** A document with its score, and what the score is made of. */
export type ScoredDocument = Relevance['results'][number];
/** What a ranking is asked with. */
export type RelevanceQuery = components['schemas']['RelevanceQuery'];
/** What a tenant does, in figures and series; what belongs to a feature that is off is null. */
export type DashboardOverview = Json<'readOverview', 200>;
