import type { MeasuredProcess } from '../running/measured-process.js';
import { load, type Load } from './load.js';

/** A server and what it is asked. */
export interface Target extends Omit<Load, 'count' | 'inFlight'> {
  readonly name: string;
  readonly server: MeasuredProcess;
}

const [requests, inFlight] = [3_000, 16];

/** A contender whose figure is the server's processor time a request, in microseconds. */
export function cpuOf(target: Target) {
  return {
    name: target.name,
    measure: async () => {
      const before = await target.server.usage();
      await load({ ...target, count: requests, inFlight });
      return ((await target.server.usage()).cpuMicros - before.cpuMicros) / requests;
    },
  };
}
