import { Injectable, type MessageEvent } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Observable, type Subscriber } from 'rxjs';
import { Authenticator } from './authenticator.js';

const heartbeatMs = 15_000;
/** How soon a stream ends whose credential has ended, wherever it was revoked. */
const checkMs = 1_000;

/** Streams of server-sent events that last no longer than the credential that they were opened with. */
@Injectable()
export class CredentialStreams {
  constructor(private readonly authenticator: Authenticator) {}

  /**
   * A stream that says that it is alive every 15 s, whatever else is said.
   *
   * @param begin says the rest, and gives what is to be done at the end.
   */
  open(
    request: FastifyRequest,
    begin: (client: Subscriber<MessageEvent>) => () => void,
  ): Observable<MessageEvent> {
    return new Observable((client) => {
      const end = begin(client);
      const heartbeat = setInterval(() => client.next({ comment: 'alive' }), heartbeatMs);
      const check = setInterval(() => {
        this.authenticator.authenticate(request).catch(() => client.complete());
      }, checkMs);
      return () => {
        end();
        clearInterval(heartbeat);
        clearInterval(check);
      };
    });
  }
}
