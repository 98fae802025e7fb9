import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { lastValueFrom, of, type Observable } from 'rxjs';
import type { z } from 'zod';
import { actorOf, type Actor } from '../../audit/actor.js';
import type { TenantPrincipal } from '../../identity/principal.js';
import { InvalidJsonError } from '../body/invalid-json.error.js';
import type { JsonValue } from '../body/json-reader.js';
import { parseJson } from '../body/parse-json.js';
import type { Turns } from '../turns.js';
import { requiredTags } from './preconditions.js';
import { expectedVersions } from './versions.js';

/** A write that is based on versions, before it is known whether the current one is among them. */
export interface Attempt<Wanted> {
  readonly tenantId: string;
  readonly expected: readonly number[];
  readonly actor: Actor;
  /** Absent: what was sent cannot be stored. */
  readonly wanted: Wanted | undefined;
}

/**
 * Answers 428 and 409 before anything in the body is 400. The store compares again under the row's lock; this one only
 * orders the answers. What follows happens in the same turn, so that the first of a crowd is the only one that writes.
 */
export abstract class VersionedWrite<Wanted> implements NestInterceptor {
  protected constructor(
    private readonly turns: Turns,
    private readonly schema: z.ZodType<Wanted>,
  ) {}

  /**
   * Refuses what comes too late, and whatever else goes before what is wrong with the body.
   *
   * @param sent the body as it is, checked by nobody; undefined: no JSON
   * @throws ApiError
   */
  protected abstract check(attempt: Attempt<Wanted>, sent: JsonValue | undefined): Promise<void>;

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const expected = expectedVersions(requiredTags(request.headers['if-match']));
    // @Allow admits tenants' people alone
    const who = request.principal as TenantPrincipal;
    const sent = jsonOf(request.body);
    const wanted = this.schema.safeParse(sent).data;
    const answer = await this.turns.take(who.tenantId, request.answerTime, async () => {
      await this.check({ tenantId: who.tenantId, expected, actor: actorOf(who), wanted }, sent);
      return lastValueFrom<unknown>(next.handle());
    });
    return of(answer);
  }
}

/** Undefined: no JSON, which the validation of the body refuses in its own words. */
function jsonOf(body: unknown): JsonValue | undefined {
  try {
    return parseJson(body as Uint8Array);
  } catch (error) {
    if (error instanceof InvalidJsonError) return undefined;
    throw error;
  }
}
