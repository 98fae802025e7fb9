import pg from 'pg';
import type { Line, Surroundings } from '../frame/line.js';
import type { Outcome } from '../frame/outcome.js';
import { interleaved } from '../frame/rounds.js';
import type { Answer } from '../http/connection.js';
import { load } from '../http/load.js';
import { requestOf } from '../http/request.js';
import { plainChanges } from '../changes/plain-sql.js';
import { built, logOf } from '../running/here.js';
import { MeasuredProcess } from '../running/measured-process.js';
import { startService, type Headers, type Service } from '../running/service.js';
import { tenantIdOf } from '../world/world.js';

const tenants = Array.from({ length: 64 }, (_, place) => tenantIdOf(place));
/** Whole rounds, so that the next begins as this did. */
const count = tenants.length * 2 * 4;
const reason = 'a benchmark';

interface Variant {
  readonly what: string;
  readonly tenants: readonly string[];
  readonly inFlight: number;
  /** Of plain SQL, at least. */
  readonly share: number;
}

const variants: readonly Variant[] = [
  { what: 'different tenants', tenants },
  { what: 'one hot tenant', tenants: tenants.slice(0, 1) },
].flatMap((whose) => [
  { ...whose, inFlight: 1, share: 1 / 3 },
  { ...whose, inFlight: 8, share: 2.5 / 8 },
]);

/** How many changes operators can make. */
export const changes: Line = {
  name: 'changes',
  title: 'Audited changes per second over HTTP',
  async measure(around: Surroundings): Promise<readonly Outcome[]> {
    const service = await startService(around, { name: 'changes', database: 'changes' });
    const url = await around.database('changes');
    const headers = await service.signIn('operator@gatehouse.test');
    const bare = await startBare(around, url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`INSERT INTO tenants (id, name) SELECT id, id FROM unnest($1::uuid[]) AS id`, [
      tenants,
    ]);
    const made: Made = { answered: 0 };
    const figures = await interleaved(
      variants.flatMap((variant) => [
        { name: ours(variant), measure: () => overHttp({ service, headers, made }, variant) },
        { name: limit(variant), measure: () => plainChanges(url, variant.tenants, count, variant.inFlight) },
        ...bareRoutes.map((route) => ({
          name: behindNest(route, variant),
          measure: () => overBareHttp(bare.port, route, variant),
        })),
      ]),
    );
    const isAudited = (await recorded(client)).every((rows) => rows === made.answered);
    await Promise.all([client.end(), service.stop(), bare.stop()]);
    return variants.map((variant) => outcomeOf(variant, figures, isAudited));
  },
};

/** How many changes were answered with 200, of all turns. */
interface Made {
  answered: number;
}

interface Asked {
  readonly service: Service;
  readonly headers: Headers;
  readonly made: Made;
}

const ours = ({ what, inFlight }: Variant) => `HTTP, ${what}, ${inFlight}`;
const limit = ({ what, inFlight }: Variant) => `SQL, ${what}, ${inFlight}`;
const behindNest = (route: BareRoute, { what, inFlight }: Variant) =>
  `${route.what} behind Nest, ${what}, ${inFlight}`;

/** What is asked for over HTTP, and of whom. */
interface BareRoute {
  readonly what: string;
  readonly path: string;
  /** @param place of the request among those of two rounds over the tenants */
  readonly body: (place: number, tenants: readonly string[]) => object;
}

const bareRoutes: readonly BareRoute[] = [
  {
    what: 'plain SQL',
    path: '/plain',
    body: (place, of) => ({ tenantId: of[place % of.length], isOn: Math.floor(place / of.length) % 2 === 1 }),
  },
  {
    what: 'the change alone',
    path: '/stored',
    body: (place, of) => ({ tenantId: of[place % of.length], limit: place }),
  },
];

/** The same, with nothing around it but the way there: what of the distance is that, and what is the statement's. */
async function startBare({ root, parts }: Surroundings, databaseUrl: string) {
  const server = await MeasuredProcess.start(
    {
      ...{ name: 'plain SQL behind Nest', script: built('changes/program.js') },
      ...{ env: { DATABASE_URL: databaseUrl }, logFile: logOf(root, 'plain-sql-behind-nest') },
    },
    parts,
  );
  const { port } = (await server.message('listening')) as { readonly port: number };
  return { port, stop: () => server.stop() };
}

async function overBareHttp(port: number, { path, body }: BareRoute, variant: Variant): Promise<number> {
  const { tenants: of, inFlight } = variant;
  // as many as `overHttp` has: with fewer, one beside another could ask for the same
  const requests = Array.from({ length: tenants.length * 2 }, (_, place) =>
    requestOf(path, { method: 'PATCH', body: body(place, of) }),
  );
  const isRight = ({ status, body }: Answer) => status === 200 && body === '{"changed":1}';
  return (count / (await load({ port, requests, count, inFlight, isRight }))) * 1_000;
}

/** Every request asks for another limit than those before and beside it, so that each of them is a change. */
async function overHttp({ service, headers, made }: Asked, variant: Variant): Promise<number> {
  const requests = Array.from({ length: tenants.length * 2 }, (_, limit) => {
    const body = { features: { hitl: { enabled: true, limit } }, reason };
    const path = `/v1/platform/tenants/${variant.tenants[limit % variant.tenants.length]}/features`;
    return requestOf(path, { method: 'PATCH', headers, body });
  });
  const isRight = ({ status, body }: Answer) =>
    status === 200 && body.includes('"changed":["hitl"]') && ++made.answered > 0;
  const { inFlight } = variant;
  return (count / (await load({ port: service.port, requests, count, inFlight, isRight }))) * 1_000;
}

/** How many changes of this line the log has, and how many the audit. */
async function recorded(client: pg.Client): Promise<readonly number[]> {
  const counted = await client.query<{ logged: number; audited: number }>(
    `SELECT (SELECT count(*)::int FROM entitlement_changes WHERE reason = $1) AS logged,
      (SELECT count(*)::int FROM audit_events WHERE reason = $1 AND kind = 'entitlements.changed') AS audited`,
    [reason],
  );
  return counted.rows.flatMap(({ logged, audited }) => [logged, audited]);
}

function outcomeOf(variant: Variant, figures: ReadonlyMap<string, number>, isAudited: boolean): Outcome {
  const { what, inFlight, share } = variant;
  const [changed, plain] = [figures.get(ours(variant)) ?? NaN, figures.get(limit(variant)) ?? NaN];
  return {
    ...{
      line: 'changes',
      what: `audited changes, ${what}, ${inFlight} in flight`,
      unit: '/s',
      ours: changed,
    },
    limit: { name: 'plain SQL', value: plain },
    peers: bareRoutes.map((route) => ({
      name: `${route.what} behind a bare Nest route`,
      value: figures.get(behindNest(route, variant)) ?? NaN,
    })),
    budget: `≥ ${share.toFixed(2)} × plain SQL`,
    holds: isAudited && changed >= share * plain,
    notes: isAudited ? [] : ['the log or the audit does not have every change: WRONG'],
  };
}
