import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { actorOf } from '../audit/index.js';
import { InvalidJsonError } from '../http/body/invalid-json.error.js';
import type { JsonValue } from '../http/body/json-reader.js';
import { parseJson } from '../http/body/parse-json.js';
import { requiredTags } from '../http/index.js';
import { Turns } from '../http/turns.js';
import type { TenantPrincipal } from '../identity/index.js';
import { refuseReservedFlags } from './refuse-reserved-flags.js';
import { newSettingsSchema } from './settings.schemas.js';
import { StaleSettings } from './stale-settings.js';
import { expectedVersions } from './version-tags.js';

/**
 * Answers 428 and 409 before anything in the body is 400, and `reserved_flag` before whatever else is wrong with a
 * flag. The store compares again under the row's lock; this one only orders the answers. What follows happens in the
 * same turn, so that the first of a crowd is the only one that writes.
 */
@Injectable()
export class SettingsPreconditions implements NestInterceptor {
  constructor(
    private readonly stale: StaleSettings,
    private readonly turns: Turns,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const expected = expectedVersions(requiredTags(request.headers['if-match']));
    // @Allow admits tenants' people alone
    const who = request.principal as TenantPrincipal;
    const sent = jsonOf(request.body);
    const wanted = newSettingsSchema.safeParse(sent).data;
    const answer = await this.turns.take(who.tenantId, async (turn) => {
      request.turn = turn;
      await this.stale.check({ tenantId: who.tenantId, expected, actor: actorOf(who), wanted });
      refuseReservedFlags(flagsIn(sent));
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

function flagsIn(sent: JsonValue | undefined): JsonValue | undefined {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return undefined;
  return sent['flags'];
}
