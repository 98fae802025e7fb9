import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect } from '@jest/globals';

/**
 * Makes a request and expects its answer in time. What this process itself was kept from running, test and
 * application alike, is not the application's.
 */
export async function within(milliseconds: number, request: () => Promise<Response>): Promise<Response> {
  const lag = monitorEventLoopDelay({ resolution: 10 });
  lag.enable();
  const started = performance.now();
  const answer = await request();
  const took = performance.now() - started;
  lag.disable();
  // a refusal waits for two timers and an answer, one after another, and each can be late by as much
  expect(took).toBeLessThan(milliseconds + (3 * lag.max) / 1e6);
  return answer;
}

/** What nothing that a client asks for may take longer than. */
export function withinASecond(request: () => Promise<Response>): Promise<Response> {
  return within(1_000, request);
}
