import { randomUUID } from 'node:crypto';
import { acmeId, demoEnvironment, demoPassword, type DemoUser } from './demo.js';
import { type Exchange, jsonOf } from './exchange.js';
import { Instance } from './instance.js';
import { OwnDatabase } from './own-database.js';
import { RedisServer } from './redis-server.js';
import { expectWholeAudit } from './whole-audit.js';

export interface ClusterOptions {
  /** Of its logs, and of its instances. */
  readonly name: string;
  readonly redis: 'its own' | 'none';
  /** Replaces or adds to the demo's. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A change that was acknowledged. */
export interface Written {
  readonly sentAt: number;
  readonly acknowledgedAt: number;
  readonly revision: number;
  /** The revision token of the answer's header; empty where there is none. */
  readonly token: string;
}

export type Headers = Readonly<Record<string, string>>;

/** By which a test knows its changes on their way to Postgres. */
export const changeReason = 'a change of the tests';

const mostRepeats = 5;

/** Three instances on one database and one Redis. */
export class Cluster {
  private readonly cookies = new Map<DemoUser, Promise<Headers>>();

  private constructor(
    readonly instances: readonly [Instance, Instance, Instance],
    readonly database: OwnDatabase,
    private readonly redisOrNone: RedisServer | undefined,
  ) {}

  /** Not yet started. */
  static async prepare({ name, redis, environment }: ClusterOptions): Promise<Cluster> {
    const database = await OwnDatabase.create();
    const server = redis === 'none' ? undefined : await RedisServer.start(name);
    const instance = (letter: string) =>
      Instance.prepare({
        name: `${name}-${letter}`,
        databaseUrl: database.url,
        redisUrl: server?.url,
        environment: { ...demoEnvironment, ...environment },
      });
    return new Cluster([await instance('a'), await instance('b'), await instance('c')], database, server);
  }

  static async start(options: ClusterOptions): Promise<Cluster> {
    const cluster = await Cluster.prepare(options);
    try {
      await Promise.all(cluster.instances.map((instance) => instance.start()));
      return cluster;
    } catch (error) {
      await cluster.end();
      throw error;
    }
  }

  get redis(): RedisServer {
    if (this.redisOrNone === undefined) throw new Error('This cluster has no Redis');
    return this.redisOrNone;
  }

  /** The session of a demo user, who signs in once. */
  as(user: DemoUser): Promise<Headers> {
    const cookie = this.cookies.get(user) ?? this.signIn(user);
    this.cookies.set(user, cookie);
    return cookie;
  }

  /** A tenant of its own, and a credential that may read it. */
  async newTenant(name: string): Promise<{ readonly id: string; readonly headers: Headers }> {
    const [instance] = this.instances;
    const headers = await this.as('operator@gatehouse.test');
    const create = async (path: string, body: object) =>
      jsonOf(expectStatus(await instance.ask(path, { method: 'POST', headers, body }), 201));
    // a test that is tried once more finds what its first try has left
    const { id } = await create('/v1/platform/tenants', { name: `${name} ${randomUUID()}` });
    const { key } = await create('/v1/platform/service-keys', { name, tenantId: id });
    return { id: String(id), headers: { authorization: `Bearer ${String(key)}` } };
  }

  /** The session of a member of a tenant of their own, whom every instance knows. */
  async newMember(name: string): Promise<Headers> {
    const { id } = await this.newTenant(name);
    const email = `${randomUUID()}@member.test`;
    await this.database.query(
      `INSERT INTO users (email, name, role, tenant_id, password_hash)
       SELECT $1, 'A member', 'member', $2, password_hash FROM users WHERE email = 'admin@acme.test'`,
      [email, id],
    );
    const headers = await this.signIn(email);
    const meets = async (instance: Instance) =>
      expectStatus(await instance.ask('/v1/auth/me', { headers }), 200);
    await Promise.all(this.instances.map(meets));
    return headers;
  }

  /** Asks for a change of billing; the answer as it is. */
  async patch(through: Instance, enabled: boolean, tenantId = acmeId): Promise<Exchange> {
    return through.ask(`/v1/platform/tenants/${tenantId}/features`, {
      method: 'PATCH',
      headers: await this.as('operator@gatehouse.test'),
      body: { features: { billing: enabled }, reason: changeReason },
    });
  }

  /** A change of billing that is expected to be acknowledged. */
  async change(through: Instance, enabled: boolean, tenantId = acmeId): Promise<Written> {
    const first = await this.patch(through, enabled, tenantId);
    let answer = first;
    // an instance that is short of breath says so; asking again is safe, as it tells everybody
    for (let again = 1; answer.status === 503 && again <= mostRepeats; again += 1)
      answer = await this.patch(through, enabled, tenantId);
    expectStatus(answer, 200);
    return {
      sentAt: first.begun,
      acknowledgedAt: answer.ended,
      revision: Number(jsonOf(answer)['revision']),
      token: String(answer.headers['entitlements-revision'] ?? ''),
    };
  }

  /** How instances ended that were not killed by a test. */
  get crashes(): string[] {
    return this.instances.flatMap(({ name, program }) => program.exits.map((how) => `${name}: ${how}`));
  }

  /** Ends them all, and expects that the audit has everything that they have done. */
  async end(): Promise<void> {
    await Promise.all(this.instances.map((instance) => instance.end()));
    await this.redisOrNone?.program.kill();
    try {
      await expectWholeAudit(this.database);
    } finally {
      await this.database.drop();
    }
  }

  private async signIn(email: string): Promise<Headers> {
    const body = { email, password: demoPassword };
    const [instance] = this.instances;
    const answer = await instance.ask('/v1/auth/login', { method: 'POST', body });
    const [cookie = ''] = expectStatus(answer, 200).headers['set-cookie'] ?? [];
    return { cookie: cookie.split(';', 1)[0] ?? '' };
  }
}

/** @throws Error saying what the answer was, where it is another one */
export function expectStatus(answer: Exchange, status: number): Exchange {
  if (answer.status !== status) throw new Error(`Expected ${status}: ${answer.status} ${answer.text}`);
  return answer;
}
