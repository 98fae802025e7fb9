import { Injectable, type MessageEvent } from '@nestjs/common';
import { FeatureError, FeatureService } from '@gatehouse/features';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { CredentialStreams, type TenantPrincipal } from '../identity/index.js';

/**
 * Tells a tenant's client to ask again, whenever what it would be told differs. Says only at which revision that is:
 * what is on is answered to a request of its own. Ends with the session.
 */
@Injectable()
export class FeatureStream {
  constructor(
    private readonly features: FeatureService,
    private readonly streams: CredentialStreams,
  ) {}

  open(request: FastifyRequest, { tenantId }: TenantPrincipal): Observable<MessageEvent> {
    return this.streams.open(request, (client) =>
      this.features.watch(tenantId, (state) => {
        if (!(state instanceof FeatureError))
          client.next({ type: 'features', id: String(state.revision), data: { revision: state.revision } });
      }),
    );
  }
}
