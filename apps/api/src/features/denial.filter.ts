import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import {
  FeatureDisabledError,
  FeatureDisabledException,
  FeatureLookupFailedException,
} from '@gatehouse/features';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../http/errors/api-error.js';
import { asApiError } from '../http/errors/as-api-error.js';
import { sendError } from '../http/errors/send-error.js';
import { revisionHeader, RevisionTokens } from './revision-tokens.js';

/** The header that says which evaluation denied. */
export const decisionIdHeader = 'Entitlements-Decision-Id';

type DenialException = FeatureDisabledException | FeatureLookupFailedException;

/**
 * A denial says which evaluation it was, so that an operator can look it up, and which revision it was decided by, so
 * that whoever was denied is not let in by an older one.
 */
@Catch(FeatureDisabledException, FeatureLookupFailedException)
export class DenialFilter implements ExceptionFilter<DenialException> {
  constructor(private readonly tokens: RevisionTokens) {}

  catch(denial: DenialException, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const revision = denial.cause instanceof FeatureDisabledError ? denial.cause.revision : undefined;
    const tenantId = request.principal?.tenantId;
    if (revision !== undefined && tenantId !== undefined)
      reply.header(revisionHeader, this.tokens.of(tenantId, revision));
    sendError(identified(asApiError(denial), denial.decisionId), request, reply);
  }
}

function identified(error: ApiError, decisionId: string | undefined): ApiError {
  if (decisionId === undefined) return error;
  const { message, facts, headers, cause } = error;
  return new ApiError(error.code, {
    ...{ message, cause, facts: { ...facts, decisionId } },
    headers: { ...headers, [decisionIdHeader]: decisionId },
  });
}
