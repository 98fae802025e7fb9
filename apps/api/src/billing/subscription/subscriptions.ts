import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { appendAudit, type Actor } from '../../audit/index.js';
import { readInTime, writeInTime } from '../../database/in-time.js';
import { ApiError, type AnswerTime } from '../../http/index.js';
import { BillingEventFeed } from '../events/billing-event-feed.js';
import { appendBillingEvents, eventsOf } from '../events/billing-event.js';
import { billUpgrade, planTo } from './plan-change.js';
import { changesOf } from './subscription-changes.js';
import { subscriptionColumns, subscriptionOf, type SubscriptionRow } from './subscription-row.js';
import type { Subscription, SubscriptionChange } from './subscription.schemas.js';

/** A change by somebody who has seen one of the expected versions. */
export interface WantedChange {
  readonly tenantId: string;
  readonly expected: readonly number[];
  readonly wanted: SubscriptionChange;
  readonly actor: Actor;
  readonly requestId: string;
  readonly time: AnswerTime;
}

/** What is stored now. When it is stale, nothing was written: it is at none of the expected versions. */
export interface Changed {
  readonly isStale: boolean;
  readonly subscription: Subscription;
}

/** Keeps what tenants have subscribed to, every change with its line in the audit log and its billing events. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly feed: BillingEventFeed,
  ) {}

  /** @throws ApiError `store_unavailable` */
  async read(tenantId: string): Promise<Subscription | null> {
    const [row] = await readInTime(this.dataSource.query<SubscriptionRow[]>(readStatement, [tenantId]));
    return row ? subscriptionOf(row) : null;
  }

  /**
   * A change to what is stored already takes no version and is not recorded.
   *
   * @throws ApiError `invalid_request` for a plan that cannot be had | `not_found` | `store_unavailable`
   */
  async change(change: WantedChange): Promise<Changed> {
    const work = async (manager: EntityManager): Promise<Changed> => {
      const [before] = await manager.query<SubscriptionRow[]>(lockStatement, [change.tenantId]);
      if (!before) throw new ApiError('not_found');
      if (!change.expected.includes(before.version))
        return { isStale: true, subscription: subscriptionOf(before) };
      return { isStale: false, subscription: await write(manager, before, change) };
    };
    const changed = await writeInTime(this.dataSource, work, change.time.leftMs);
    this.feed.look([change.tenantId]);
    return changed;
  }
}

async function write(
  manager: EntityManager,
  row: SubscriptionRow,
  { tenantId, wanted, actor, requestId }: WantedChange,
): Promise<Subscription> {
  const before = subscriptionOf(row);
  const changes = changesOf(before, wanted);
  if (Object.keys(changes).length === 0) return before;
  const plan = changes.planId ? await planTo(manager, row, changes.planId.after) : undefined;
  const { planId, seats, cancelAtPeriodEnd } = { ...before, ...wanted };
  const parameters = [tenantId, row.version, planId, seats, cancelAtPeriodEnd];
  const [[stored]] = await manager.query<[WrittenRow[], number]>(updateStatement, parameters);
  if (!stored) throw new Error('The locked row has another version than it was read with.');
  const after = subscriptionOf({ ...row, ...stored, ...(plan && { plan_name: plan.name }) });
  const invoice = plan && (await billUpgrade(manager, { tenantId, row, plan, at: stored.updated_at }));
  await appendBillingEvents(manager, tenantId, eventsOf(after, changes, invoice));
  const revision = after.version;
  await appendAudit(manager, { kind: 'subscription.changed', tenantId, actor, requestId, revision, changes });
  return after;
}

type WrittenRow = Pick<
  SubscriptionRow,
  'plan_id' | 'seats' | 'cancel_at_period_end' | 'version' | 'updated_at'
>;

const readStatement = `
  SELECT ${subscriptionColumns} FROM billing_subscriptions AS own JOIN billing_plans AS plan ON plan.id = plan_id
  WHERE tenant_id = $1`;

const lockStatement = `${readStatement} FOR NO KEY UPDATE OF own`;

// the clock's time, because a transaction that waited for its turn began before the one that it follows
const updateStatement = `
  UPDATE billing_subscriptions
  SET plan_id = $3, seats = $4, cancel_at_period_end = $5, version = version + 1, updated_at = clock_timestamp()
  WHERE tenant_id = $1 AND version = $2
  RETURNING plan_id, seats, cancel_at_period_end, version, updated_at`;
