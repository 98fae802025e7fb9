import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { FeatureDisabledError, FeatureDisabledException } from '@gatehouse/features';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asApiError } from '../http/errors/as-api-error.js';
import { sendError } from '../http/errors/send-error.js';
import { revisionHeader, RevisionTokens } from './revision-tokens.js';

/** A denial says which revision it was decided by, so that whoever was denied is not let in by an older one. */
@Catch(FeatureDisabledException)
export class FeatureDisabledFilter implements ExceptionFilter<FeatureDisabledException> {
  constructor(private readonly tokens: RevisionTokens) {}

  catch(denial: FeatureDisabledException, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const revision = denial.cause instanceof FeatureDisabledError ? denial.cause.revision : undefined;
    const tenantId = request.principal?.tenantId;
    if (revision !== undefined && tenantId !== undefined)
      reply.header(revisionHeader, this.tokens.of(tenantId, revision));
    sendError(asApiError(denial), request, reply);
  }
}
