import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../errors/api-error.js';
import { sendError } from '../errors/send-error.js';

/** In which whoever asks is answered, so that nobody waits longer than a second in any fault. */
const usualMs = 950;

/** By so much later is answered what has no answer yet: whoever is late by itself says in its own words why. */
const graceMs = 25;

declare module 'fastify' {
  interface FastifyRequest {
    /** How long who asks still waits. */
    answerTime: AnswerTime;
  }

  interface FastifyContextConfig {
    /** Milliseconds in which a route answers that takes longer by its nature. */
    answerMs?: number;
  }
}

/** The time in which a request is to be answered. All that is done for it shares it: deadlines of their own add up. */
export class AnswerTime {
  private endsAt: number;

  /** @param answerMs from now */
  constructor(answerMs = usualMs) {
    this.endsAt = performance.now() + answerMs;
  }

  /** Milliseconds until who asked is answered, done or not; below zero: that is over. */
  get leftMs(): number {
    return this.endsAt - performance.now();
  }

  /** Waits for what the client is still to send: however long it takes over that, it is not who waits. */
  async without<Value>(arrival: Promise<Value>): Promise<Value> {
    const { leftMs } = this;
    this.endsAt = Infinity;
    try {
      return await arrival;
    } finally {
      this.endsAt = performance.now() + leftMs;
    }
  }
}

/**
 * Begins a request's time, and answers at its end, 503, what is not answered yet. What is done for it goes on unheard:
 * a write must see to it that nothing comes of it after `leftMs`.
 */
export function answerInTime(request: FastifyRequest, reply: FastifyReply): void {
  const time = new AnswerTime(request.routeOptions.config.answerMs);
  request.answerTime = time;
  const look = () => {
    if (time.leftMs > -graceMs) timer = setTimeout(look, waitOf(time));
    else if (!reply.raw.headersSent) sendError(new ApiError('store_unavailable'), request, reply);
  };
  let timer = setTimeout(look, waitOf(time));
  reply.raw.once('close', () => clearTimeout(timer));
}

function waitOf({ leftMs }: AnswerTime): number {
  return Math.min(leftMs, usualMs) + graceMs;
}

/**
 * How long who asks still waits: by then a write is done, or not done at all.
 *
 * @example add(@Body() wanted: Wanted, @CurrentAnswerTime() time: AnswerTime) {}
 */
export const CurrentAnswerTime = createParamDecorator<undefined, AnswerTime>(
  (_, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().answerTime,
);
