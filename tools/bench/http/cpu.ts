import type { MeasuredProcess } from '../running/measured-process.js';
import { load, type Load } from './load.js';

/** A server and what it is asked. */
export interface Target extends Omit<Load, 'count' | 'inFlight'> {
  readonly name: string;
  readonly server: MeasuredProcess;
}

const [requests, inFlight] = [3_000, 16];
const [turns, requestsATurn] = [8, 500];

/** A contender whose figure is the server's processor time a request, in microseconds. */
export function cpuOf(target: Target) {
  return { name: target.name, measure: () => microsOf(target, requests) };
}

/** The same, less that of another target: they take turns, because the difference is small and the machine is shared. */
export function addedCpuOf(target: Target, bare: Target) {
  const measure = async () => {
    let added = 0;
    for (let turn = 0; turn < turns; turn += 1)
      added += (await microsOf(target, requestsATurn)) - (await microsOf(bare, requestsATurn));
    return added / turns;
  };
  return { name: target.name, measure };
}

async function microsOf(target: Target, count: number): Promise<number> {
  const before = await target.server.usage();
  await load({ ...target, count, inFlight });
  return ((await target.server.usage()).cpuMicros - before.cpuMicros) / count;
}
