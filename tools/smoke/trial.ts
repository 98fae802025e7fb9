import { randomUUID } from 'node:crypto';
import type { Api } from '../console/http/api.js';
import { until } from '../process/deadline.js';
import type { AskRaw } from './asking.js';
import { isProblem } from './open-checks.js';
import { promised, type Check } from './check.js';
import type { TrialFeature } from './trial-feature.js';

const reason = 'smoke test';

/** Longest that a change may take to be in force everywhere. */
const bound = { everyMs: 100, deadlineMs: 6_000 };

/**
 * What a running installation promises of a change, seen on a tenant that is made for it. The tenant stays, without a
 * feature and without a credential: nothing takes a tenant away over HTTP.
 */
export class Trial {
  readonly tenantName = `Smoke test ${new Date().toISOString().slice(0, 19)} ${randomUUID().slice(0, 8)}`;
  private tenantId = '';
  private keyId: string | undefined;
  private headers: Readonly<Record<string, string>> = {};
  private denial = '';

  /** @param ask the API, as the tenant's own service asks it */
  constructor(
    private readonly api: Api,
    private readonly ask: AskRaw,
    private readonly tried: TrialFeature,
  ) {}

  /** In their order: each needs what those before it have made. */
  readonly checks: readonly Check[] = [
    { name: 'A tenant can be created, and a service of it gets a credential', look: () => this.begin() },
    { name: 'A feature that was not granted is refused, with a reference', look: () => this.isOff() },
    { name: 'An operator finds what it was refused by', look: () => this.explains() },
    { name: 'A change of what is no longer so is refused', look: () => this.isGuarded() },
    { name: 'A granted feature is on, and every instance has confirmed it', look: () => this.grant() },
    { name: 'What has not changed is not sent again', look: () => this.isUnchanged() },
    { name: 'A revoked feature is refused at once', look: () => this.revoke() },
    { name: 'Whoever did it is in the audit', look: () => this.isRecorded() },
  ];

  /** Takes back what can be taken back. Never throws. @returns what stays, and what is to be done about it */
  async end(): Promise<string | undefined> {
    if (this.tenantId === '') return undefined;
    const left = [await this.feature(), await this.key()].filter((each) => each !== undefined);
    const holds = left.length === 0 ? 'it has no feature and no credential.' : left.join(' ');
    return `The tenant “${this.tenantName}” (${this.tenantId}) stays: ${holds}`;
  }

  /** A check that was broken on the way may have left it granted. @returns what to do where it cannot be taken back */
  private feature(): Promise<string | undefined> {
    const fix = `Take back what it was granted: gatehouse features set ${this.tenantId} ${this.tried.key}=unset.`;
    return this.change(null).then(
      () => undefined,
      () => fix,
    );
  }

  private async key(): Promise<string | undefined> {
    const { keyId } = this;
    if (keyId === undefined) return undefined;
    const params = { path: { key_id: keyId } };
    const revoked = this.api.ask((client) => client.DELETE('/v1/platform/service-keys/{key_id}', { params }));
    return revoked.then(
      () => undefined,
      () => `Revoke its key: gatehouse keys revoke ${keyId}.`,
    );
  }

  private async begin(): Promise<void> {
    const { tenantName: name } = this;
    const tenant = await this.api.ask((client) => client.POST('/v1/platform/tenants', { body: { name } }));
    this.tenantId = tenant.id;
    const body = { name: reason, tenantId: tenant.id };
    const made = await this.api.ask((client) => client.POST('/v1/platform/service-keys', { body }));
    this.keyId = made.id;
    this.headers = { authorization: `Bearer ${made.key}` };
  }

  private async isOff(): Promise<void> {
    const answer = await this.ask(this.tried.path, { headers: this.headers });
    isProblem(answer, 403, 'feature_disabled');
    this.denial = String(answer.body?.['decisionId']);
    promised(
      answer.body?.['feature'] === this.tried.key,
      `the denial names ${String(answer.body?.['feature'])}`,
    );
  }

  private async explains(): Promise<void> {
    const params = { path: { decision_id: this.denial } };
    const read = () =>
      this.api
        .ask((client) => client.GET('/v1/platform/decisions/{decision_id}', { params }))
        .catch(() => undefined);
    // denials are written a moment after they were answered
    const found = await until(read, { what: 'the denial can be looked up', ...bound });
    promised(found.tenantId === this.tenantId, `it is of ${found.tenantId}`);
  }

  private async isGuarded(): Promise<void> {
    const stale = this.change(true, '"999999-"');
    const outcome = await stale.then(
      () => 'it was made',
      (error: unknown) => (error as Error).message,
    );
    promised(outcome.includes('stale_revision'), `expected stale_revision: ${outcome}`);
  }

  private async grant(): Promise<void> {
    const changed = await this.change(true);
    const { changeId } = changed;
    promised(changeId !== null, 'nothing was changed');
    const params = { path: { change_id: changeId } };
    const receipt = () =>
      this.api.ask((client) => client.GET('/v1/platform/changes/{change_id}', { params }));
    const confirmed = async () => (await receipt()).state === 'confirmed';
    await until(confirmed, { what: 'every instance has confirmed', ...bound });
    const { status } = await this.ask(this.tried.path, { headers: this.headers });
    promised(status === 200, `${this.tried.path}: ${status}`);
  }

  private async isUnchanged(): Promise<void> {
    const first = await this.ask('/v1/features', { headers: this.headers });
    const etag = first.headers.get('etag') ?? '';
    promised(/^"[^"]+"$/.test(etag), `ETag: ${etag || 'none'}: a proxy has weakened it, or taken it away`);
    const second = await this.ask('/v1/features', { headers: { ...this.headers, 'if-none-match': etag } });
    promised(second.status === 304, `${second.status} for a matching If-None-Match`);
    promised(/private/.test(first.headers.get('cache-control') ?? ''), 'Cache-Control is not private');
  }

  private async revoke(): Promise<void> {
    await this.change(false);
    // at once on the instance that wrote; a proxy may ask another one, which has a moment
    const isRefused = async () => (await this.ask(this.tried.path, { headers: this.headers })).status === 403;
    await until(isRefused, { what: `${this.tried.path} is refused`, ...bound, everyMs: 20 });
    await this.change(null);
  }

  private async isRecorded(): Promise<void> {
    const query = { tenantId: this.tenantId, kind: 'entitlements.changed' as const, limit: 10 };
    const { items } = await this.api.ask((client) => client.GET('/v1/platform/audit', { params: { query } }));
    promised(items.length === 3, `${items.length} changes of three are in the audit`);
    promised(
      items.every((event) => event.reason === reason),
      'the reason is not what was given',
    );
  }

  private change(enabled: boolean | null, ifMatch?: string) {
    return this.api.ask((client) =>
      client.PATCH('/v1/platform/tenants/{tenant_id}/features', {
        params: {
          path: { tenant_id: this.tenantId },
          ...(ifMatch !== undefined && { header: { 'If-Match': ifMatch } }),
        },
        body: { features: { [this.tried.key]: enabled }, reason },
      }),
    );
  }
}
