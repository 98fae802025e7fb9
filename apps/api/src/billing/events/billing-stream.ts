import { Injectable, type MessageEvent } from '@nestjs/common';
import { FeatureService, type FeatureError } from '@gatehouse/features';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { translateFeatureError } from '../../http/errors/feature-errors.js';
import { CredentialStreams, type TenantPrincipal } from '../../identity/index.js';
import { BillingEventFeed } from './billing-event-feed.js';
import { BillingEvents } from './billing-events.js';
import { Follower } from './follower.js';

const feature = 'billing_stream';

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly principal: TenantPrincipal;
  /** Of the last event that the client has; undefined: from now on. */
  readonly lastEventId: number | undefined;
}

/** Tells clients of what happens to their tenant's subscription, for as long as they may know. */
@Injectable()
export class BillingStream {
  constructor(
    private readonly events: BillingEvents,
    private readonly feed: BillingEventFeed,
    private readonly features: FeatureService,
    private readonly streams: CredentialStreams,
  ) {}

  /**
   * The stream fails with ApiError `too_many_attempts` where too many are open.
   *
   * @throws ApiError `store_unavailable`
   */
  async open({ request, reply, principal, lastEventId }: Asked): Promise<Observable<MessageEvent>> {
    const { tenantId } = principal;
    const newest = await this.events.newest(tenantId);
    const after = Math.min(lastEventId ?? newest, newest);
    return this.streams.open(request, (client) => {
      const tail = this.feed.join(tenantId, newest);
      const read = async (sequence: number) =>
        (await this.events.after(new Map([[tenantId, sequence]]))).get(tenantId) ?? [];
      const follower = new Follower({ tail, read, answer: reply.raw, client }, after);
      this.endWhenRevoked(tenantId, follower);
      void follower.follow();
      return () => {
        follower.end();
        this.feed.leave(tenantId, tail);
      };
    });
  }

  private endWhenRevoked(tenantId: string, follower: Follower): void {
    const revoked = this.features.hold(tenantId, feature, follower.ended);
    const tell = () => follower.endWith('revoked', revocationOf(revoked.reason as FeatureError));
    if (revoked.aborted) tell();
    else revoked.addEventListener('abort', tell, { once: true });
  }
}

/** The words of the refusal that the client would get now. */
function revocationOf(error: FeatureError): object {
  const { code, facts } = translateFeatureError(error);
  return { error: code, feature, ...facts };
}
