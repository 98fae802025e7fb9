import { Connection } from '../http/connection.js';
import { EventStream } from '../http/event-stream.js';
import { requestOf } from '../http/request.js';
import { until } from '../../process/deadline.js';
import type { Service } from '../running/service.js';
import { commitTimes } from './commit-times.js';
import { revisionOf, StalenessProbe, type Acknowledged } from './staleness.js';

export const acmeId = '11111111-1111-4111-8111-111111111111';

export interface Toggled {
  /** From the COMMIT until the last of the instances has decided anew, in milliseconds, of each change. */
  readonly lagsMs: readonly number[];
  /** Answers of the writer that were asked for after the change's answer, and how many were older. */
  readonly writer: { readonly asked: number; readonly stale: number };
  /** Answers of the others that were asked for more than 1 s after it. */
  readonly others: { readonly asked: number; readonly stale: number };
}

/** Switches a feature off and on, so many times, and watches when each instance follows. */
export async function toggle(
  instances: readonly [Service, ...Service[]],
  databaseUrl: string,
  times: number,
): Promise<Toggled> {
  const [writer, ...others] = instances;
  const member = await writer.signIn('member@acme.test');
  const operator = await writer.signIn('operator@gatehouse.test');
  const streams = instances.map(({ port }) => new EventStream(port, member));
  const acknowledged: Acknowledged[] = [];
  const probes = others.map((service) => new StalenessProbe(service, member, acknowledged));
  const runs = probes.map((probe) => probe.run());
  const own = new StalenessProbe(writer, member, acknowledged);
  const [writing, reading] = [await Connection.open(writer.port), await Connection.open(writer.port)];
  for (let turn = 0; turn < times; turn += 1) {
    const revision = await change(writing, operator, turn % 2 === 1);
    acknowledged.push({ revision, at: performance.now() });
    own.judge(await revisionOf(reading, member), revision);
    await until(async () => streams.every(({ heard }) => heard.has(revision)), {
      ...{ what: `every instance has heard of revision ${revision}`, deadlineMs: 5_000, everyMs: 1 },
    });
  }
  for (const probe of probes) probe.end();
  await Promise.all(runs);
  for (const closed of [writing, reading, ...streams]) closed.close();
  const sum = (of: 'asked' | 'stale') => probes.reduce((total, probe) => total + probe[of], 0);
  return {
    lagsMs: await lagsOf(streams, acknowledged, databaseUrl),
    writer: { asked: own.asked, stale: own.stale },
    others: { asked: sum('asked'), stale: sum('stale') },
  };
}

async function change(connection: Connection, headers: Readonly<Record<string, string>>, billing: boolean) {
  const body = { features: { billing }, reason: 'a benchmark' };
  const path = `/v1/platform/tenants/${acmeId}/features`;
  const said = await connection.ask(requestOf(path, { method: 'PATCH', headers, body }));
  if (said.status !== 200) throw new Error(`PATCH: ${said.status} ${said.body}`);
  return (JSON.parse(said.body) as { readonly revision: number }).revision;
}

async function lagsOf(
  streams: readonly EventStream[],
  acknowledged: readonly Acknowledged[],
  databaseUrl: string,
): Promise<number[]> {
  const committed = await commitTimes(databaseUrl, acmeId);
  return acknowledged.map(({ revision }) => {
    const last = Math.max(...streams.map(({ heard }) => heard.get(revision) ?? NaN));
    return last - (committed.get(revision) ?? NaN);
  });
}
