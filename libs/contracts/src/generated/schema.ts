// Generated from openapi/openapi.json by `npm run openapi`: change the API, not this.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["readLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process can do its work */
        get: operations["readReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures in the text format of Prometheus */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in; the answer sets the session cookie */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out: the session ends at once, everywhere */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I? */
        get: operations["readProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller’s tenant was billed, newest first */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plans on sale */
        get: operations["listPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells of billing events as they happen
         * @description Server-sent events, each with its sequence as `id` and its kind as `event`: `subscription_changed`,
         *     `invoice_issued`, `cancellation_scheduled`, `cancellation_withdrawn`. The first one, `following`, says after which
         *     event the stream goes on. With `Last-Event-ID` what was missed comes first: none is lost, none comes twice.
         *     When the feature goes off, or nobody can say any more, the last event is `revoked`, with `error`, `feature` and
         *     `reason` as a request would be refused with. A comment every 15 s; at most 20 streams a tenant and instance.
         */
        get: operations["streamBillingEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller’s tenant has subscribed to */
        get: operations["readSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change plan or seats, cancel at the period’s end, or withdraw that
         * @description Takes effect at once. A dearer plan is billed for the days that are left of the period, with an open invoice over
         *     `floor(difference of the prices × days left ÷ days of the period)`; a cheaper one pays nothing back.
         *     `If-Match` is required, with the ETag of `GET`: 428 `precondition_required` without it, **409** (not 412)
         *     `stale_subscription` when somebody was faster, with `currentETag`, `changedFields`, `changedBy`, `changedAt` and
         *     the `current` subscription. Sending a change again whose answer was lost is safe: it answers 200 and changes nothing.
         */
        patch: operations["changeSubscription"];
        trace?: never;
    };
    "/v1/billing/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller’s tenant has used in a month */
        get: operations["readUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboard/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures and series of what the caller’s tenant does
         * @description What belongs to a feature that is off is null: the dashboard is no way around a gate.
         */
        get: operations["readOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which features the caller’s tenant has */
        get: operations["readFeatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/features/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells when to ask for the features again */
        get: operations["streamFeatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hitl/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The review requests of the caller’s tenant, newest first, and how many may be pending */
        get: operations["listReviews"];
        put?: never;
        /**
         * Ask for a review
         * @description When as many are pending as may be the answer is 409 `limit_reached` with `limit` and `pending`, and nothing is opened. A limit that is lowered closes nothing.
         */
        post: operations["openReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hitl/requests/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One review request of the caller’s tenant */
        get: operations["readReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hitl/requests/{request_id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a waiting request, so that nobody else decides it
         * @description By who has claimed it already: 200. When somebody else has: 409, which says who.
         */
        post: operations["claimReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hitl/requests/{request_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a request that the caller has claimed, once and for all
         * @description The same decision by the same person again: 200. Any other: 409.
         */
        post: operations["decideReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hitl/requests/{request_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a claimed request back
         * @description By who has claimed it, or by an admin. One that is waiting stays so: 200.
         */
        post: operations["releaseReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ingestion/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tenant’s documents, newest first */
        get: operations["listDocuments"];
        put?: never;
        /**
         * Take documents in, to be processed soon
         * @description Idempotent by `externalId`: one that is known with this content stays as it is, with another content it is replaced
         *     and processed again. A body has at most 1 MB. Refused while ingestion is off, before anything is stored or queued.
         */
        post: operations["addDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ingestion/documents/{document_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One document, with its text */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        /** Delete a document */
        delete: operations["deleteDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ingestion/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the tenant’s documents are collected from, newest first */
        get: operations["listSources"];
        put?: never;
        /**
         * Collect documents from a JSON Feed, every 15 minutes
         * @description The newest 100 items are read, of at most 1 MB, while ingestion is on. Redirects are not followed. An item that is
         *     known with its content stays as it is. Hosts must be allowed by whoever runs this service: any other is 400. A
         *     tenant has at most 20: one more is 409 `limit_reached`, and a URL that it has already 409 `source_exists`.
         */
        post: operations["addSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ingestion/sources/{source_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Collect nothing more from a source
         * @description What was collected from it stays.
         */
        delete: operations["deleteSource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done, newest first; or all of it as a file */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Is the audit as it was recorded? If not, since where */
        post: operations["verifyAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/changes/{change_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which instances have a change, and how soon */
        get: operations["readChangeReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/decisions/{decision_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The evaluation behind a denial, as it was
         * @description By the `decisionId` of the denial. Kept for 7 days, at most 100,000, oldest dropped first; at most 200 new ones a second and instance. The same evaluation keeps its id for 60 s, and `seen` says how often it denied, at least. Found at once on the instance that denied, and within a second on the others.
         */
        get: operations["readDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every feature, its gate here, and who has it */
        get: operations["readCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/features/{key}/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has a feature, and why, in the order of their names
         * @description A page ends early rather than late: go on for as long as there is a `nextCursor`.
         */
        get: operations["listFeatureTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What runs, with which gates, and where they disagree */
        get: operations["listInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/service-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the credentials of services, without the credentials themselves */
        get: operations["listServiceKeys"];
        put?: never;
        /** Create a credential for a service, of one tenant or of the platform */
        post: operations["createServiceKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/service-keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a credential: it ends at once */
        delete: operations["revokeServiceKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tenants in the order of their names */
        get: operations["listTenants"];
        put?: never;
        /** A new tenant, without entitlements */
        post: operations["createTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/tenants/{tenant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One tenant */
        get: operations["readTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/tenants/{tenant_id}/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every feature of a tenant, and what bears on it */
        get: operations["readTenantFeatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the features named, all or nothing
         * @description `dryRun=true` answers what would happen, and writes nothing. Its ETag is that of what there is: send it as If-Match with the change, and what was previewed happens or nothing does.
         */
        patch: operations["changeTenantFeatures"];
        trace?: never;
    };
    "/v1/platform/tenants/{tenant_id}/features/{key}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a feature is on or off for a tenant, and what would have to change
         * @description By the data that the answering instance decides with at this moment, which may be older than what is stored: as old as the ceiling allows, never older. `at` evaluates the same data at another instant.
         */
        get: operations["explainDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scoring/relevance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rank the caller’s documents by how far they answer a query, and say why
         * @description The score is the mean of what each word of the query contributes: nothing where a document does not have it, from
         *     0.3 to 0.5 where its text has it, from 0.6 to 1 where its title has, more the oftener. Each call is billed as one scoring.
         */
        post: operations["scoreRelevance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/telemetry/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what happened in one feature
         * @description Recorded if the feature is on for the caller’s tenant, and dropped if it is off or nobody can say: all events or none. The answer is the same either way, and nothing is ever to be sent again.
         */
        post: operations["sendTelemetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller’s tenant has set */
        get: operations["readSettings"];
        /**
         * Replace all that the caller’s tenant has set
         * @description The settings become exactly what is sent: a member that is left out is unset.
         *     `If-Match` is required: without it, or with `*`, 428 `precondition_required`. When none of its tags is the current
         *     one the answer is **409** `stale_settings`, and **not 412** as RFC 9110 §13.2.2 has it: 409 says that somebody else
         *     was faster, and brings what is needed to resubmit: the current `ETag`, the `current` settings, `changedFields`,
         *     `changedBy`, `changedAt`, and `autoMergeable`, which is true when both edits can be kept.
         *     Sending a replacement again whose answer was lost is safe: it answers 200 and changes nothing.
         */
        put: operations["replaceSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedDocuments: {
            /** @description Ids of those that are new or have changed, and are processed next. */
            accepted: string[];
            /** @description External ids of those that are known with this content. */
            unchanged: string[];
        };
        AllowingChange: {
            feature: string;
            /** @enum {string} */
            kind: "gate";
            name: string;
            /**
             * @description Of every instance: no entitlement opens a gate.
             * @enum {string}
             */
            where: "environment";
        } | {
            /** @description What it has to become, as a change takes it. */
            entitlement: {
                enabled: boolean;
                /** Format: date-time */
                endsAt?: string;
                limit?: number;
                /** Format: date-time */
                startsAt?: string;
            } | null;
            feature: string;
            /** @enum {string} */
            kind: "entitlement";
            /** @enum {string} */
            remedy: "set_on" | "unset" | "lift_start" | "lift_end";
        };
        AuditBrokenLink: {
            /**
             * Format: uuid
             * @description Of the event that is there; null when there is none.
             */
            id: string | null;
            message: string;
            /** @enum {string} */
            problem: "changed" | "missing" | "out_of_order" | "shortened";
            /** @description The first place of its chain that is not as it was recorded. */
            sequence: number;
            /** @description Null: the platform’s chain. */
            tenantId: string | null;
        };
        AuditEvent: {
            actor: {
                /** @description Kind and id of the credential, e.g. `user:4f3c…`; `anonymous` without one. */
                id: string;
                name: string;
            };
            /**
             * Format: date-time
             * @description To the microsecond.
             */
            at: string;
            /** @description By feature or field; null where there was, or is, nothing. */
            changes: {
                [key: string]: {
                    after: unknown;
                    before: unknown;
                };
            };
            /** @description Chains it to the event before it: SHA-256, in hexadecimal digits. */
            hash: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "entitlements.changed" | "settings.changed" | "subscription.changed" | "tenant.created" | "tenant.deleted" | "service_key.created" | "service_key.revoked" | "user.created" | "session.opened" | "session.ended" | "session.refused";
            reason: string;
            requestId: string | null;
            /** @description Of the entitlements, or version of the settings, that it led to. */
            revision: number | null;
            /** @description 1, 2, 3, … in the chain of its tenant, or of the platform. */
            sequence: number;
            /** @description Null: the platform’s. */
            tenantId: string | null;
        };
        AuditHead: {
            hash: string;
            sequence: number;
        };
        AuditPage: {
            items: components["schemas"]["AuditEvent"][];
            /** @description Null: there are no older ones. A page that found little goes on here, too. */
            nextCursor: string | null;
        };
        AuditVerification: {
            brokenAt: components["schemas"]["AuditBrokenLink"] | (null);
            /** @description How many chains were found whole, in this answer. */
            chains: number;
            /** @description False: time ran out before the end. Go on at `nextCursor`. */
            complete: boolean;
            /** @description How many events were found as they were recorded, in this answer. */
            events: number;
            /** @description The end of the tenant’s chain, when it was verified to the end: keep it elsewhere. */
            head: components["schemas"]["AuditHead"] | (null);
            nextCursor: string | null;
            tookMs: number;
            /** @description All that was asked for (after the cursor, where there was one) is as it was recorded. */
            verified: boolean;
        };
        AuditVerify: {
            /** @description Where the answer before broke off. */
            cursor?: string;
            /** @description An end that the chain had before. Needs `tenantId`. */
            head?: components["schemas"]["AuditHead"];
            /** @description Only this chain; the nil UUID: the platform’s. Absent: all of them. */
            tenantId?: string;
        };
        Blocker: {
            /** @enum {string} */
            kind: "gate";
            name: string;
        } | {
            feature: string;
            /** @enum {string} */
            kind: "requirement";
        };
        Catalogue: {
            features: components["schemas"]["CatalogueEntry"][];
        };
        CatalogueEntry: {
            derived: boolean;
            description: string;
            gate: {
                name: string;
                /** @description Whether the gate is open in the instance that answers. */
                open: boolean;
            };
            /** @description Work of queues and schedules that it gates, e.g. "ingestion.process". */
            jobs: string[];
            /** @enum {string} */
            key: "billing" | "billing_stream" | "hitl" | "ingestion" | "scoring-pro" | "beta-dashboard";
            limit: {
                counts: string;
                max: number;
                name: string;
            } | null;
            requiredBy: ("billing" | "billing_stream" | "hitl" | "ingestion" | "scoring-pro" | "beta-dashboard")[];
            requires: ("billing" | "billing_stream" | "hitl" | "ingestion" | "scoring-pro" | "beta-dashboard")[];
            /** @description What the feature gates, e.g. "GET /v1/billing/plans". */
            routes: string[];
            /** @description How many tenants have an entitlement of each state. */
            tenants: {
                off: number;
                on: number;
                unset: number;
            };
            title: string;
            /** @enum {string} */
            whenUnset: "inherits" | "off";
        };
        ChangeConfirmation: {
            /** @description Null: it has not said yet that it serves nothing older. */
            confirmedAfterMs: number | null;
            instanceId: string;
            /** @description How long ago it was heard of at all. */
            silentMs: number;
        };
        ChangedFeatures: {
            changed: string[];
            /**
             * Format: uuid
             * @description Null when nothing changed, and in a dry run: then no revision was taken.
             */
            changeId: string | null;
            /** @description True: nothing was written, and all of it is what would be. */
            dryRun: boolean;
            effects: components["schemas"]["ChangeEffects"];
            features: {
                "beta-dashboard": components["schemas"]["OperatorFeature"];
                billing: components["schemas"]["OperatorFeature"];
                billing_stream: components["schemas"]["OperatorFeature"];
                hitl: components["schemas"]["OperatorFeature"];
                ingestion: components["schemas"]["OperatorFeature"];
                "scoring-pro": components["schemas"]["OperatorFeature"];
            };
            /**
             * @description Whether every instance has been told already; one that has not will know within seconds. Null in a dry run.
             * @enum {string|null}
             */
            propagation: "published" | "pending" | null;
            revision: number;
            tenantId: string;
            /** @description Entitlements that have no effect at present, and why. */
            warnings: components["schemas"]["Warning"][];
        };
        ChangeEffects: {
            /** @description Routes that it cannot use any more, and jobs (`JOB name`) that are parked. */
            closes: string[];
            /** @description Routes that the tenant can use, and jobs (`JOB name`) that run for it, from then on. */
            opens: string[];
            /** @description Features that go off, also those that fall with what they require. */
            turnsOff: components["schemas"]["Flip"][];
            /** @description Features that go on, also those that rise with what they require. */
            turnsOn: components["schemas"]["Flip"][];
        };
        ChangeReceipt: {
            /** @description When the last of them confirmed, while all have. */
            afterMs: number | null;
            /**
             * Format: date-time
             * @description From then on no instance serves anything older, whatever has failed.
             */
            boundEndsAt: string;
            /** Format: uuid */
            changeId: string;
            /** Format: date-time */
            committedAt: string;
            /** @description How many instances serve nothing older than this change. */
            confirmed: number;
            instances: components["schemas"]["ChangeConfirmation"][];
            /** @description How many instances there are. */
            of: number;
            revision: number;
            /** @enum {string} */
            state: "confirmed" | "pending";
            tenantId: string;
        };
        CreatedServiceKey: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description The credential itself, shown this once. */
            key: string;
            name: string;
            /** Format: date-time */
            revokedAt: string | null;
            /**
             * Format: uuid
             * @description Null: for the platform.
             */
            tenantId: string | null;
        };
        CurrentSubscription: {
            subscription: components["schemas"]["Subscription"] | (null);
        };
        DashboardOverview: {
            /** @description Oldest first, today included. */
            days: string[];
            /** @description null: the feature is off. */
            documents: components["schemas"]["DocumentFigures"] | (null);
            /** @description null: the feature is off. */
            reviews: components["schemas"]["ReviewFigures"] | (null);
            /** @description null: the feature is off. */
            scorings: components["schemas"]["ScoringFigures"] | (null);
            /** @description The tenant’s, in which its days begin. */
            timezone: string;
            /** @description null: the feature is off. */
            usage: components["schemas"]["Usage"] | (null);
        };
        Decision: {
            enabled: boolean;
            /**
             * Format: date-time
             * @description When it goes off by itself.
             */
            endsAt?: string;
            /** @enum {string} */
            reason: "entitled" | "inherited" | "gate_off" | "requirement_off" | "not_entitled" | "expired";
            /** @description The required feature that is off. */
            requirement?: string;
        };
        DecisionStep: {
            name: string;
            /** @description Whether the gate is open in the instance that decided. */
            open: boolean;
            /**
             * @description Whether the rule went on, ended here, or had ended before.
             * @enum {string}
             */
            outcome: "passed" | "decided" | "not_reached";
            /** @enum {string} */
            step: "gate";
        } | {
            explanation: components["schemas"]["Explanation"];
            feature: string;
            /**
             * @description Whether the rule went on, ended here, or had ended before.
             * @enum {string}
             */
            outcome: "passed" | "decided" | "not_reached";
            /** @enum {string} */
            step: "requirement";
        } | {
            entitlement: components["schemas"]["Entitlement"];
            /**
             * @description Whether the rule went on, ended here, or had ended before.
             * @enum {string}
             */
            outcome: "passed" | "decided" | "not_reached";
            /**
             * @description Where the instant lies in its window.
             * @enum {string}
             */
            phase: "unset" | "not_begun" | "in_force" | "ended" | "unreadable";
            /** @enum {string} */
            step: "entitlement";
        } | {
            /**
             * @description Whether the rule went on, ended here, or had ended before.
             * @enum {string}
             */
            outcome: "passed" | "decided" | "not_reached";
            /** @enum {string} */
            step: "when_unset";
            /** @enum {string} */
            whenUnset: "inherits" | "off";
        };
        DecisionSteps: components["schemas"]["DecisionStep"][];
        DenialCause: {
            actor: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            changeId: string;
            /** @description Whose entitlement it changed: the feature’s own, or that of one it requires. */
            feature: string;
            reason: string;
            revision: number;
        };
        DeniedDecision: {
            /** @description How long ago Postgres was asked for the data. */
            ageMs: number | null;
            /**
             * Format: date-time
             * @description Of the first denial.
             */
            at: string;
            /** @description The change of an entitlement that made it so; null: a gate did, or no change ever. */
            cause: components["schemas"]["DenialCause"] | (null);
            /** Format: uuid */
            decisionId: string;
            /** @description Null: there were no data to explain. */
            explanation: components["schemas"]["Explanation"] | (null);
            /** @description The feature that was off. */
            feature: string;
            instanceId: string;
            /**
             * @description Where the data came from: this process, what instances share, or Postgres.
             * @enum {string|null}
             */
            level: "process" | "shared" | "store" | null;
            /** @description In the instance that decided. */
            openGates: string[];
            /** @enum {string} */
            reason: "gate_off" | "requirement_off" | "not_entitled" | "expired" | "unknown_feature" | "unknown_tenant" | "lookup_failed";
            /** @description The required feature that was off. */
            requirement?: string;
            /** @description Every feature that the route requires. */
            requires: string[];
            /** @description Of the data; null: there were none to be had. */
            revision: number | null;
            /** @description As it is declared, e.g. "GET /v1/billing/plans". */
            route: string;
            /** @description How often the same evaluation denied, at least. */
            seen: number;
            /**
             * Format: uuid
             * @description Null: the credential had none.
             */
            tenantId: string | null;
        };
        Document: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            externalId: string;
            /** @description Why it could not be processed. */
            failure: string | null;
            /** Format: uuid */
            id: string;
            /** @description ISO 639-1; null: unknown. */
            language: string | null;
            /** Format: date-time */
            processedAt: string | null;
            /**
             * Format: uuid
             * @description The source that it was collected from; null: it was sent, or the source is gone.
             */
            sourceId: string | null;
            /** @enum {string} */
            status: "queued" | "processed" | "failed";
            title: string;
            words: number | null;
        };
        DocumentFigures: {
            failed: number;
            processed: number;
            /** @description One for each of `days`. */
            processedPerDay: number[];
            queued: number;
        };
        DocumentPage: {
            documents: components["schemas"]["Document"][];
            nextCursor: string | null;
        };
        Entitlement: {
            /** Format: date-time */
            endsAt?: string;
            limit?: number;
            /** @description Why it was set, in the words of who did. */
            reason?: string;
            /** Format: date-time */
            startsAt?: string;
            /** @enum {string} */
            state: "on" | "off" | "unset";
            /** Format: date-time */
            updatedAt?: string;
            updatedBy?: string;
        };
        EntitlementChange: {
            /** @description By key: true, false, null (unset), or an entitlement with a limit or a window. */
            features: {
                [key: string]: boolean | (null) | {
                    enabled: boolean;
                    /** Format: date-time */
                    endsAt?: string;
                    limit?: number;
                    /** Format: date-time */
                    startsAt?: string;
                };
            };
            /** @description Why, for whoever reads the history later. */
            reason: string;
        };
        ExplainedDecision: {
            /** @description How long ago Postgres was asked for the data. */
            ageMs: number;
            /** @description The fewest changes that together turn it on. Empty while it is on. */
            allow: components["schemas"]["AllowingChange"][];
            /**
             * Format: date-time
             * @description The instant that windows were compared with.
             */
            at: string;
            decision: components["schemas"]["Decision"];
            feature: string;
            /**
             * @description Where the data came from: this process, what instances share, or Postgres.
             * @enum {string}
             */
            level: "process" | "shared" | "store";
            /** @description Of the data that this instance decides by. */
            revision: number;
            steps: components["schemas"]["DecisionSteps"];
            /** @description Of Postgres: ahead while a change is on its way here. */
            storedRevision: number;
            tenantId: string;
        };
        Explanation: {
            decision: components["schemas"]["Decision"];
            feature: string;
            steps: components["schemas"]["DecisionSteps"];
        };
        FeatureSnapshot: {
            features: {
                "beta-dashboard": components["schemas"]["TenantFeature"];
                billing: components["schemas"]["TenantFeature"];
                billing_stream: components["schemas"]["TenantFeature"];
                hitl: components["schemas"]["TenantFeature"];
                ingestion: components["schemas"]["TenantFeature"];
                "scoring-pro": components["schemas"]["TenantFeature"];
            };
            /** @description Counts the changes of the tenant’s entitlements. */
            revision: number;
            tenantId: string;
        };
        FeatureTenant: {
            /** Format: date-time */
            createdAt: string;
            /** @description By what is stored, and by the gates of the instance that answers. */
            decision: components["schemas"]["Decision"];
            id: string;
            name: string;
            revision: number;
        };
        FeatureTenantPage: {
            nextCursor: string | null;
            /** @description May be fewer than asked for, and none, while there is a `nextCursor`. */
            tenants: components["schemas"]["FeatureTenant"][];
        };
        Flip: {
            /** @enum {string} */
            after: "entitled" | "inherited" | "gate_off" | "requirement_off" | "not_entitled" | "expired";
            /** @enum {string} */
            before: "entitled" | "inherited" | "gate_off" | "requirement_off" | "not_entitled" | "expired";
            feature: string;
            /** @description The required feature that it falls with. */
            requirement?: string;
        };
        Gate: {
            name: string;
            /** @description Whether the gate is open in the instance that answers. */
            open: boolean;
        };
        GateDisagreement: {
            gate: string;
            /** @description Instances where it is open. */
            openOn: string[];
            /** @description Instances where it is shut. */
            shutOn: string[];
        };
        Instance: {
            /** @description Equal exactly where the same gates are open. */
            gateFingerprint: string;
            instanceId: string;
            openGates: string[];
            /** @description How long ago it was heard of. */
            silentMs: number;
            /** Format: date-time */
            startedAt: string;
        };
        Instances: {
            /** @description Gates that are not the same everywhere: a rollout, or a mistake. */
            disagreements: components["schemas"]["GateDisagreement"][];
            instances: components["schemas"]["Instance"][];
        };
        Invoice: {
            amountCents: number;
            currency: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            number: string;
            /** @enum {string} */
            status: "open" | "paid" | "void";
        };
        InvoicePage: {
            invoices: components["schemas"]["Invoice"][];
            nextCursor: string | null;
        };
        Login: {
            /** Format: email */
            email: string;
            password: string;
        };
        NewDocument: {
            /** @description What you call it: sent again, it is the same document. */
            externalId: string;
            text: string;
            title: string;
        };
        NewDocuments: {
            documents: components["schemas"]["NewDocument"][];
        };
        NewReview: {
            /** @default  */
            details: string;
            title: string;
        };
        NewServiceKey: {
            /** Format: date-time */
            expiresAt?: string;
            name: string;
            tenantId?: string;
        };
        NewSource: {
            name: string;
            /** @description Of a JSON Feed 1.1, at a host that this service may connect to. */
            url: string;
        };
        NewTenant: {
            name: string;
        };
        NewTenantSettings: {
            /** @description E-mail addresses, each once. */
            billingContacts: string[];
            displayName: string;
            /** @description The tenant’s own. The namespace `feature.` is reserved: 400 `reserved_flag`. */
            flags: {
                [key: string]: boolean;
            };
            /** @description Free notes about the plan: texts, numbers, booleans or null. */
            planMetadata: {
                [key: string]: string | number | boolean | (null);
            };
            /** @description The name of an IANA time zone. */
            timezone: string;
            /** @description An https URL without credentials. */
            webhookUrl?: string;
        };
        OperatorFeature: {
            /** @description What keeps it off whatever the entitlement says. */
            blockedBy: components["schemas"]["Blocker"][];
            decision: components["schemas"]["Decision"];
            /** @description Without an entitlement of its own. */
            derived: boolean;
            description: string;
            entitlement: components["schemas"]["Entitlement"];
            gate: components["schemas"]["Gate"];
            /** @description The limit in force for this tenant. */
            limit?: number;
            requires: string[];
            title: string;
            /** @enum {string} */
            whenUnset: "inherits" | "off";
        };
        OperatorFeatures: {
            features: {
                "beta-dashboard": components["schemas"]["OperatorFeature"];
                billing: components["schemas"]["OperatorFeature"];
                billing_stream: components["schemas"]["OperatorFeature"];
                hitl: components["schemas"]["OperatorFeature"];
                ingestion: components["schemas"]["OperatorFeature"];
                "scoring-pro": components["schemas"]["OperatorFeature"];
            };
            revision: number;
            tenantId: string;
        };
        Plan: {
            /** @description ISO 4217. */
            currency: string;
            id: string;
            /** @enum {string} */
            interval: "month" | "year";
            name: string;
            /** @description In the currency’s smallest unit. */
            priceCents: number;
        };
        Plans: {
            plans: components["schemas"]["Plan"][];
        };
        /** @description The one envelope of every failure; type, title, status and instance as in RFC 9457. */
        Problem: {
            /** @description What you edited is not what has changed meanwhile. */
            autoMergeable?: boolean;
            /** Format: date-time */
            changedAt?: string;
            changedBy?: string;
            changedFields?: string[];
            claimedBy?: string;
            /** @description What is there now. */
            current?: {
                [key: string]: unknown;
            };
            currentETag?: string;
            currentRevision?: number;
            /**
             * Format: uuid
             * @description Tells operators which evaluation this was.
             */
            decisionId?: string;
            /** @enum {string} */
            error: "invalid_request" | "malformed_request" | "malformed_url" | "unknown_features" | "derived_features" | "precondition_malformed" | "reserved_flag" | "revision_token_invalid" | "unauthenticated" | "invalid_credentials" | "forbidden" | "feature_disabled" | "not_found" | "unknown_tenant" | "unknown_change" | "unknown_decision" | "unknown_review" | "unknown_feature" | "method_not_allowed" | "request_timeout" | "stale_settings" | "stale_subscription" | "stale_revision" | "revision_not_reached" | "tenant_exists" | "source_exists" | "limit_reached" | "review_conflict" | "payload_too_large" | "uri_too_long" | "unsupported_media_type" | "precondition_required" | "too_many_attempts" | "headers_too_large" | "internal_error" | "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable" | "not_ready";
            feature?: string;
            features?: string[];
            /** @description The path of the request. */
            instance: string;
            issues?: {
                code: string;
                message: string;
                /** @description JSON Pointer (RFC 6901) */
                path: string;
            }[];
            /** @description How many there may be at once. */
            limit?: number;
            /** @description For a person. */
            message: string;
            /** @description How many are pending. */
            pending?: number;
            reason?: string;
            /** @enum {string} */
            reviewStatus?: "waiting" | "claimed" | "approved" | "rejected";
            status: number;
            /** @enum {boolean} */
            success: false;
            title: string;
            /** Format: uri */
            type: string;
        };
        Profile: {
            tenant: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            user: {
                email: string | null;
                id: string;
                name: string;
                /** @enum {string} */
                role: "member" | "admin" | "operator" | "service";
            };
        };
        Relevance: {
            nextCursor: string | null;
            results: components["schemas"]["ScoredDocument"][];
            /**
             * @description Why a borderline result has no review request although this asked for one.
             * @enum {string|null}
             */
            reviewsRefused: "limit_reached" | "feature_disabled" | "feature_lookup_failed" | null;
        };
        RelevanceQuery: {
            cursor?: string;
            /** @default 20 */
            limit: number;
            /**
             * @description How near to the threshold a score may be either way.
             * @default 0.05
             */
            margin: number;
            /** @description Words; a document that has any of them is found. */
            query: string;
            /**
             * @description Opens a review request for each borderline result of this page, as far as `hitl` is on and has room.
             * @default false
             */
            reviews: boolean;
            /**
             * @description From which score on a document is relevant.
             * @default 0.5
             */
            threshold: number;
        };
        Review: {
            /** Format: date-time */
            claimedAt: string | null;
            claimedBy: string | null;
            /** @description Whether it was whoever asks. */
            claimedByYou: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description E-mail address, or what the credential is called. */
            createdBy: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            decisionReason: string | null;
            details: string;
            id: string;
            /** @description What it is about, in the words of its source. */
            reference: string | null;
            /**
             * @description Who has opened it.
             * @enum {string}
             */
            source: "person" | "scoring";
            /**
             * @description Pending while it is waiting or claimed.
             * @enum {string}
             */
            status: "waiting" | "claimed" | "approved" | "rejected";
            title: string;
            /** @description Counts what was done to it. */
            version: number;
        };
        ReviewDecision: {
            /** @enum {string} */
            outcome: "approved" | "rejected";
            reason: string;
        };
        ReviewFigures: {
            approved: number;
            /** @description One for each of `days`. */
            decidedPerDay: number[];
            /** @description One for each of `days`. */
            openedPerDay: number[];
            pending: number;
            rejected: number;
        };
        ReviewPage: {
            /** @description How many may be pending at once; null: any number. */
            limit: number | null;
            nextCursor: string | null;
            /** @description How many are: waiting or claimed. More than a limit that was lowered since. */
            pending: number;
            requests: components["schemas"]["Review"][];
        };
        ScoredDocument: {
            /** Format: uuid */
            documentId: string;
            /** @description Text of the document, in parts. */
            excerpt: {
                isMatch: boolean;
                text: string;
            }[];
            externalId: string;
            /** @description ISO 639-1; null: unknown. */
            language: string | null;
            /**
             * Format: uuid
             * @description Of the review request about it, if this asked for one.
             */
            reviewId: string | null;
            /** @description 0 to 1. */
            score: number;
            terms: components["schemas"]["ScoredTerm"][];
            title: string;
            /** @enum {string} */
            verdict: "relevant" | "borderline" | "not_relevant";
        };
        ScoredTerm: {
            /** @description Of the score; all of them make the score. */
            contribution: number;
            inText: number;
            inTitle: number;
            /** @description As the document’s language stems it. */
            term: string;
        };
        ScoringFigures: {
            /** @description One for each of `days`. */
            askedPerDay: number[];
            /** @description The mean of the best scores of each of `days`; null: nothing was found. */
            bestPerDay: (number | null)[];
        };
        ServiceKey: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            revokedAt: string | null;
            /**
             * Format: uuid
             * @description Null: for the platform.
             */
            tenantId: string | null;
        };
        ServiceKeyPage: {
            items: components["schemas"]["ServiceKey"][];
            nextCursor: string | null;
        };
        Source: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description How many documents it had, of its newest 100 items; null: not read. */
            items: number | null;
            /**
             * Format: date-time
             * @description When it was read last, or could not be.
             */
            lastAt: string | null;
            /** @description `read`, or in words why it could not be; null: not tried yet. */
            lastOutcome: string | null;
            name: string;
            /**
             * Format: date-time
             * @description When it is read next. In the past: as soon as there is time.
             */
            nextAt: string;
            /** @description How many of those could not be taken; null: not read. */
            refused: number | null;
            url: string;
        };
        SourcePage: {
            nextCursor: string | null;
            sources: components["schemas"]["Source"][];
        };
        Subscription: {
            cancelAtPeriodEnd: boolean;
            /** Format: date-time */
            currentPeriodEnd: string;
            /** Format: date-time */
            currentPeriodStart: string;
            /** Format: uuid */
            id: string;
            planId: string;
            planName: string;
            seats: number;
            /** @enum {string} */
            status: "active" | "past_due" | "canceled";
            /** Format: date-time */
            updatedAt: string;
            /** @description Counts the changes of the subscription. */
            version: number;
        };
        SubscriptionChange: {
            /** @description False withdraws a cancellation. */
            cancelAtPeriodEnd?: boolean;
            /** @description Takes effect at once. A dearer plan is billed for the days left, with an invoice of its own. */
            planId?: string;
            seats?: number;
        };
        Tenant: {
            /** Format: date-time */
            createdAt: string;
            id: string;
            name: string;
            revision: number;
        };
        TenantFeature: {
            enabled: boolean;
            /**
             * Format: date-time
             * @description When the feature goes off by itself, where that is known.
             */
            endsAt?: string;
            /** @description How many are allowed at once, where the feature is limited. */
            limit?: number;
            reason: components["schemas"]["TenantReason"];
        };
        TenantPage: {
            nextCursor: string | null;
            tenants: components["schemas"]["Tenant"][];
        };
        /** @enum {string} */
        TenantReason: "on" | "winding_down" | "not_entitled" | "ended" | "unavailable";
        TenantSettings: {
            /** @description E-mail addresses, each once. */
            billingContacts: string[];
            displayName: string;
            /** @description The tenant’s own. The namespace `feature.` is reserved: 400 `reserved_flag`. */
            flags: {
                [key: string]: boolean;
            };
            /** @description Free notes about the plan: texts, numbers, booleans or null. */
            planMetadata: {
                [key: string]: string | number | boolean | (null);
            };
            /** @description The name of an IANA time zone. */
            timezone: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Counts the changes of the settings, and of nothing else. */
            version: number;
            /** @description An https URL without credentials. */
            webhookUrl?: string;
        };
        Usage: {
            /** @description All of them: 0 where nothing was used. */
            metrics: {
                /** @enum {string} */
                metric: "documents" | "scorings" | "reviews";
                quantity: number;
            }[];
            /** @description Of UTC, as `YYYY-MM`. */
            month: string;
        };
        Warning: {
            /** @enum {string} */
            code: "gate_off" | "requirement_off" | "limit_without_effect";
            feature: string;
            message: string;
        };
        WholeDocument: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            externalId: string;
            /** @description Why it could not be processed. */
            failure: string | null;
            /** Format: uuid */
            id: string;
            /** @description ISO 639-1; null: unknown. */
            language: string | null;
            /** Format: date-time */
            processedAt: string | null;
            /**
             * Format: uuid
             * @description The source that it was collected from; null: it was sent, or the source is gone.
             */
            sourceId: string | null;
            /** @enum {string} */
            status: "queued" | "processed" | "failed";
            text: string;
            title: string;
            words: number | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
        };
    };
    readReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /** @description `not_ready`: Not ready. */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "not_ready";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "not_ready";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `invalid_credentials`: The e-mail address or the password is wrong. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_credentials";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_credentials";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `request_timeout`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                };
            };
            /** @description `too_many_attempts`: Too many attempts. */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "too_many_attempts";
                        /** @enum {integer} */
                        status?: 429;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "too_many_attempts";
                        /** @enum {integer} */
                        status?: 429;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /** @description `identity_lookup_failed`: The credential cannot be checked at the moment. */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /** @description `identity_lookup_failed`: The credential cannot be checked at the moment. */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /** @description `identity_lookup_failed`: The credential cannot be checked at the moment. */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plans"];
                };
            };
            /** @description `revision_token_invalid`: The revision token is not one of this tenant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    streamBillingEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
                /** @description Go on after this event. Absent, or later than the last one: from now on. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `too_many_attempts`: Too many attempts. */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "too_many_attempts";
                        /** @enum {integer} */
                        status?: 429;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "too_many_attempts";
                        /** @enum {integer} */
                        status?: 429;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
                /** @description Answers 304 while this is the ETag. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version, for the If-Match of a change. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSubscription"];
                };
            };
            /** @description The client has the current body already */
            304: {
                headers: {
                    /** @description The version, for the If-Match of a change. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `revision_token_invalid`: The revision token is not one of this tenant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    changeSubscription: {
        parameters: {
            query?: never;
            header: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
                /** @description The ETag that the write is based on: it is made only while that is the current one. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version, for the If-Match of a change. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSubscription"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `precondition_malformed`: The precondition is malformed.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "precondition_malformed" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "precondition_malformed" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `not_found`: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "not_found";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "not_found";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `request_timeout`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                };
            };
            /**
             * @description `revision_not_reached`: The data are not as far as the revision token.
             *     `stale_subscription`: The subscription has changed in the meantime.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached" | "stale_subscription";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached" | "stale_subscription";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                };
            };
            /** @description `precondition_required`: Say which version you have changed: If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "precondition_required";
                        /** @enum {integer} */
                        status?: 428;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "precondition_required";
                        /** @enum {integer} */
                        status?: 428;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readUsage: {
        parameters: {
            query?: {
                /** @description Of UTC, as `YYYY-MM`; absent: this one. */
                month?: string;
            };
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readOverview: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DashboardOverview"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_tenant`: No tenant has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readFeatures: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
                /** @description Answers 304 while this is the ETag. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description How far the body has come: hand it back as Entitlements-Min-Revision to see nothing older. */
                    "Entitlements-Revision"?: string;
                    /** @description Changes exactly when the body does. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureSnapshot"];
                };
            };
            /** @description The client has the current body already */
            304: {
                headers: {
                    /** @description How far the body has come: hand it back as Entitlements-Min-Revision to see nothing older. */
                    "Entitlements-Revision"?: string;
                    /** @description Changes exactly when the body does. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `revision_token_invalid`: The revision token is not one of this tenant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    streamFeatures: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events `features` with `{revision}`; a comment every 15 s */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `revision_token_invalid`: The revision token is not one of this tenant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "waiting" | "claimed" | "approved" | "rejected";
            };
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    openReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReview"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_tenant`: No tenant has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `request_timeout`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                };
            };
            /**
             * @description `limit_reached`: There are as many as may be.
             *     `revision_not_reached`: The data are not as far as the revision token.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "limit_reached" | "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "limit_reached" | "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_review`: No review request has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_review";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_review";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    claimReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_review`: No review request has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_review";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_review";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /**
             * @description `review_conflict`: The review request is in another state than that takes.
             *     `revision_not_reached`: The data are not as far as the revision token.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "review_conflict" | "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "review_conflict" | "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    decideReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_review`: No review request has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_review";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_review";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `request_timeout`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                };
            };
            /**
             * @description `review_conflict`: The review request is in another state than that takes.
             *     `revision_not_reached`: The data are not as far as the revision token.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "review_conflict" | "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "review_conflict" | "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    releaseReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_review`: No review request has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_review";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_review";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /**
             * @description `review_conflict`: The review request is in another state than that takes.
             *     `revision_not_reached`: The data are not as far as the revision token.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "review_conflict" | "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "review_conflict" | "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "queued" | "processed" | "failed";
            };
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    addDocuments: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDocuments"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedDocuments"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `request_timeout`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDocument"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `not_found`: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "not_found";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "not_found";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    deleteDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `not_found`: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "not_found";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "not_found";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    listSources: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    addSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSource"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `request_timeout`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                };
            };
            /**
             * @description `limit_reached`: There are as many as may be.
             *     `revision_not_reached`: The data are not as far as the revision token.
             *     `source_exists`: There is a source with this URL.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "limit_reached" | "revision_not_reached" | "source_exists";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "limit_reached" | "revision_not_reached" | "source_exists";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    deleteSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path: {
                source_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `not_found`: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "not_found";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "not_found";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Kind and id of a credential, e.g. `user:4f3c…`. */
                actor?: string;
                cursor?: string;
                /** @description Changes of this feature’s entitlement. */
                feature?: string;
                /** @description Goes before `Accept`, which a link cannot set. */
                format?: "json" | "ndjson" | "csv";
                /** @description The earliest instant that is wanted. */
                from?: string;
                kind?: "entitlements.changed" | "settings.changed" | "subscription.changed" | "tenant.created" | "tenant.deleted" | "service_key.created" | "service_key.revoked" | "user.created" | "session.opened" | "session.ended" | "session.refused";
                limit?: number;
                revision?: number;
                /** @description The nil UUID: what belongs to no tenant. */
                tenantId?: string;
                /** @description The first instant that is not wanted any more. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `too_many_attempts`: Too many attempts. */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "too_many_attempts";
                        /** @enum {integer} */
                        status?: 429;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "too_many_attempts";
                        /** @enum {integer} */
                        status?: 429;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditVerify"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_tenant`: No tenant has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `request_timeout`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                };
            };
            /** @description `too_many_attempts`: Too many attempts. */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "too_many_attempts";
                        /** @enum {integer} */
                        status?: 429;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "too_many_attempts";
                        /** @enum {integer} */
                        status?: 429;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readChangeReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeReceipt"];
                };
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_change`: No change has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_change";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_change";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                decision_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeniedDecision"];
                };
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_decision`: No decision that is kept has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_decision";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_decision";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    listFeatureTenants: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description `false`: those that do not have it. */
                enabled?: boolean;
                limit?: number;
                /** @description Part of the name, in any case. */
                query?: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureTenantPage"];
                };
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_feature`: No feature has this key. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_feature";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_feature";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    listInstances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instances"];
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    listServiceKeys: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceKeyPage"];
                };
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /** @description `identity_lookup_failed`: The credential cannot be checked at the moment. */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    createServiceKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewServiceKey"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedServiceKey"];
                };
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_tenant`: No tenant has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `request_timeout`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /** @description `identity_lookup_failed`: The credential cannot be checked at the moment. */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    revokeServiceKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `not_found`: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "not_found";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "not_found";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /** @description `identity_lookup_failed`: The credential cannot be checked at the moment. */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    listTenants: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantPage"];
                };
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    createTenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTenant"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `request_timeout`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                };
            };
            /** @description `tenant_exists`: A tenant of this name or id exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "tenant_exists";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "tenant_exists";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_tenant`: No tenant has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readTenantFeatures: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answers 304 while this is the ETag. */
                "If-None-Match"?: string;
            };
            path: {
                tenant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorFeatures"];
                };
            };
            /** @description The client has the current body already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_tenant`: No tenant has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    changeTenantFeatures: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Only if this is the current ETag. */
                "If-Match"?: string;
            };
            path: {
                tenant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntitlementChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedFeatures"];
                };
            };
            /**
             * @description `derived_features`: Some features have no entitlement of their own.
             *     `invalid_request`: The request is not valid.
             *     `precondition_malformed`: The precondition is malformed.
             *     `unknown_features`: Some keys are not in the catalogue.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "derived_features" | "invalid_request" | "precondition_malformed" | "unknown_features";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "derived_features" | "invalid_request" | "precondition_malformed" | "unknown_features";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_tenant`: No tenant has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `request_timeout`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                };
            };
            /** @description `stale_revision`: The entitlements have changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "stale_revision";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "stale_revision";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    explainDecision: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path: {
                key: string;
                tenant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainedDecision"];
                };
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /**
             * @description `unknown_feature`: No feature has this key.
             *     `unknown_tenant`: No tenant has this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_feature" | "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_feature" | "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    scoreRelevance: {
        parameters: {
            query?: never;
            header?: {
                /** @description An Entitlements-Revision of this tenant: the answer is at least as fresh. */
                "Entitlements-Min-Revision"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelevanceQuery"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relevance"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `revision_token_invalid`: The revision token is not one of this tenant.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "revision_token_invalid";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /**
             * @description `feature_disabled`: The feature is off.
             *     `forbidden`: Not allowed with this credential.
             */
            403: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_disabled" | "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `request_timeout`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                };
            };
            /** @description `revision_not_reached`: The data are not as far as the revision token. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "revision_not_reached";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `feature_lookup_failed`: The feature cannot be checked at the moment.
             *     `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    /** @description Of a denial: tells operators which evaluation it was. */
                    "Entitlements-Decision-Id"?: string;
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "feature_lookup_failed" | "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    sendTelemetry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    events: {
                        name: string;
                        properties?: {
                            [key: string]: boolean | number | string;
                        };
                    }[];
                    /** @enum {string} */
                    feature: "billing" | "billing_stream" | "hitl" | "ingestion" | "scoring-pro" | "beta-dashboard";
                };
            };
        };
        responses: {
            /** @description Heard */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `request_timeout`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /** @description `identity_lookup_failed`: The credential cannot be checked at the moment. */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    readSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answers 304 while this is the ETag. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version, for the If-Match of a write. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantSettings"];
                };
            };
            /** @description The client has the current body already */
            304: {
                headers: {
                    /** @description The version, for the If-Match of a write. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_tenant`: No tenant has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
    replaceSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the write is based on: it is made only while that is the current one. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTenantSettings"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version, for the If-Match of a write. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantSettings"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid.
             *     `precondition_malformed`: The precondition is malformed.
             *     `reserved_flag`: A flag has a name that is reserved for entitlements.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "precondition_malformed" | "reserved_flag";
                        /** @enum {integer} */
                        status?: 400;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "invalid_request" | "precondition_malformed" | "reserved_flag";
                        /** @enum {integer} */
                        status?: 400;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in, or send a valid credential. */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unauthenticated";
                        /** @enum {integer} */
                        status?: 401;
                    };
                };
            };
            /** @description `forbidden`: Not allowed with this credential. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "forbidden";
                        /** @enum {integer} */
                        status?: 403;
                    };
                };
            };
            /** @description `unknown_tenant`: No tenant has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unknown_tenant";
                        /** @enum {integer} */
                        status?: 404;
                    };
                };
            };
            /** @description `request_timeout`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "request_timeout";
                        /** @enum {integer} */
                        status?: 408;
                    };
                };
            };
            /** @description `stale_settings`: The settings have changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "stale_settings";
                        /** @enum {integer} */
                        status?: 409;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "stale_settings";
                        /** @enum {integer} */
                        status?: 409;
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "payload_too_large";
                        /** @enum {integer} */
                        status?: 413;
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "unsupported_media_type";
                        /** @enum {integer} */
                        status?: 415;
                    };
                };
            };
            /** @description `precondition_required`: Say which version you have changed: If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "precondition_required";
                        /** @enum {integer} */
                        status?: 428;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "precondition_required";
                        /** @enum {integer} */
                        status?: 428;
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "internal_error";
                        /** @enum {integer} */
                        status?: 500;
                    };
                };
            };
            /**
             * @description `identity_lookup_failed`: The credential cannot be checked at the moment.
             *     `store_unavailable`: The data cannot be reached at the moment.
             */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        error?: "identity_lookup_failed" | "store_unavailable";
                        /** @enum {integer} */
                        status?: 503;
                    };
                };
            };
        };
    };
}
