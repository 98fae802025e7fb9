import { Injectable, type MessageEvent } from '@nestjs/common';
import { FeatureError, FeatureService } from '@gatehouse/features';
import type { FastifyRequest } from 'fastify';
import { Observable } from 'rxjs';
import { Authenticator, type TenantPrincipal } from '../identity/index.js';

const heartbeatMs = 15_000;
/** How soon a stream ends whose session has ended, wherever it was revoked. */
const sessionCheckMs = 1_000;

/**
 * Tells a tenant's client to ask again, whenever what it would be told differs. Says only at which revision that is:
 * what is on is answered to a request of its own. Ends with the session.
 */
@Injectable()
export class FeatureStream {
  constructor(
    private readonly features: FeatureService,
    private readonly authenticator: Authenticator,
  ) {}

  open(request: FastifyRequest, { tenantId }: TenantPrincipal): Observable<MessageEvent> {
    return new Observable((client) => {
      const stopWatching = this.features.watch(tenantId, (state) => {
        if (!(state instanceof FeatureError))
          client.next({ type: 'features', id: String(state.revision), data: { revision: state.revision } });
      });
      const heartbeat = setInterval(() => client.next({ comment: 'alive' }), heartbeatMs);
      const session = setInterval(() => {
        this.authenticator.authenticate(request).catch(() => client.complete());
      }, sessionCheckMs);
      return () => {
        stopWatching();
        clearInterval(heartbeat);
        clearInterval(session);
      };
    });
  }
}
