import { createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { onHandler } from '../../http/document/on-handler.js';
import { ApiErrors, invalidRequest } from '../../http/index.js';

// what a number of JavaScript holds for certain, in its one spelling
const sequence = /^(?:0|[1-9][0-9]{0,14})$/;

/**
 * The event after which a stream goes on: undefined where nobody says. A malformed one is 400.
 *
 * @example stream(@LastEventId() lastEventId: number | undefined) {}
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#the-last-event-id-header
 */
export const LastEventId = createParamDecorator<undefined, number | undefined>(
  (_, context) => {
    const field = context.switchToHttp().getRequest<FastifyRequest>().headers['last-event-id'];
    // a browser that has seen no id sends none, and an emptied one is the same
    if (field === undefined || field === '') return undefined;
    if (typeof field === 'string' && sequence.test(field)) return Number(field);
    throw invalidRequest([
      { path: '/Last-Event-ID', code: 'invalid_event_id', message: 'Expected the id of an event' },
    ]);
  },
  [
    onHandler(
      ApiHeader({
        name: 'Last-Event-ID',
        required: false,
        description: 'Go on after this event. Absent, or later than the last one: from now on.',
      }),
    ),
    onHandler(ApiErrors('invalid_request')),
  ],
);
