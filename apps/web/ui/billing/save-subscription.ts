import type { Subscription, SubscriptionChange } from '@gatehouse/contracts';
import { gatehouse, type Failure } from '../api';

/** A subscription with the ETag to change it with. */
export interface ReadSubscription {
  readonly subscription: Subscription;
  readonly etag: string;
}

/** Somebody was faster. */
export interface Conflict {
  readonly current: ReadSubscription;
  readonly changedBy: string | undefined;
  readonly changedFields: readonly string[];
}

export type Saved =
  | { readonly kind: 'saved'; readonly stored: ReadSubscription }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'failed'; readonly failure: Failure };

const noAnswer: Failure = { error: 'no_answer', message: 'The server did not answer.', status: 0 };

/** Changes a subscription as somebody has seen it. Never throws, and never leads to the sign-in page by itself. */
export const saveSubscription = async (
  { etag }: ReadSubscription,
  change: SubscriptionChange,
): Promise<Saved> => {
  try {
    const params = { header: { 'If-Match': etag } };
    const { data, error, response } = await gatehouse.PATCH('/v1/billing/subscription', {
      ...{ params, body: change },
    });
    const newTag = response.headers.get('etag');
    if (data?.subscription && newTag !== null)
      return { kind: 'saved', stored: { subscription: data.subscription, etag: newTag } };
    if (!error) return { kind: 'failed', failure: noAnswer };
    const { currentETag, current, changedBy, changedFields = [] } = error;
    if (error.error !== 'stale_subscription' || currentETag === undefined || current === undefined)
      return { kind: 'failed', failure: error };
    // the document says of `current` only that it is what is there now: here, a subscription
    const subscription = current as unknown as Subscription;
    return {
      kind: 'conflict',
      conflict: { current: { subscription, etag: currentETag }, changedBy, changedFields },
    };
  } catch {
    return { kind: 'failed', failure: noAnswer };
  }
};
