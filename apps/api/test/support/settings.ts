import { expect } from '@jest/globals';
import { acmeId, type TestApp } from './test-app.js';

export interface SettingsContent {
  readonly displayName: string;
  readonly timezone: string;
  readonly billingContacts: readonly string[];
  readonly webhookUrl?: string;
  readonly planMetadata: Readonly<Record<string, unknown>>;
  readonly flags: Readonly<Record<string, unknown>>;
}

export interface Settings extends SettingsContent {
  readonly version: number;
  readonly updatedAt: string;
}

export interface SettingsEvent {
  readonly actor_id: string;
  readonly actor: string;
  readonly request_id: string | null;
  readonly revision: number;
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
}

export const settingsPath = '/v1/tenants/settings';

/** Somebody of a tenant, at its settings. */
export class SettingsUser {
  private constructor(
    private readonly app: TestApp,
    private readonly cookie: string,
    private readonly tenantId: string,
  ) {}

  static async signIn(app: TestApp, email: string, tenantId = acmeId): Promise<SettingsUser> {
    const answer = await app.signIn(email);
    expect(answer.status).toBe(200);
    return new SettingsUser(app, answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '', tenantId);
  }

  get(headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.app.call(settingsPath, { headers: { cookie: this.cookie, ...headers } });
  }

  async read(): Promise<Settings> {
    const answer = await this.get();
    expect(answer.status).toBe(200);
    return (await answer.json()) as Settings;
  }

  async tag(): Promise<string> {
    return (await this.get()).headers.get('etag') ?? '';
  }

  /** What a PUT of the current settings would send. */
  async content(): Promise<SettingsContent> {
    const { version: _version, updatedAt: _updatedAt, ...content } = await this.read();
    return content;
  }

  /** The answer as it is. */
  put(body: unknown, ifMatch?: string): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    };
    return this.putText(JSON.stringify(body), headers);
  }

  /** Body and content type as they are. */
  putText(body: string | Uint8Array, headers: Readonly<Record<string, string>>): Promise<Response> {
    const init = { method: 'PUT', headers: { cookie: this.cookie, ...headers } };
    // fetch takes bytes, too; its type, of another library, wants its own kind of buffer
    return this.app.call(settingsPath, { ...init, body: body as string });
  }

  /** An edit of the current settings that is expected to work. */
  async edit(edit: Partial<SettingsContent>): Promise<Settings> {
    const answer = await this.put({ ...(await this.content()), ...edit }, await this.tag());
    expect([answer.status, await answer.clone().text()]).toEqual([200, expect.any(String)]);
    return (await answer.json()) as Settings;
  }

  /** What the audit log says of the settings, oldest first. */
  events(): Promise<SettingsEvent[]> {
    return this.app.query<SettingsEvent>(
      `SELECT actor_id, actor, request_id, revision::int, changes FROM audit_events
       WHERE chain = $1 AND kind = 'settings.changed' ORDER BY revision`,
      [this.tenantId],
    );
  }
}

/** The demo has one admin a tenant. */
export async function createColleague(app: TestApp): Promise<string> {
  const email = 'colleague@acme.test';
  await app.query(
    `INSERT INTO users (email, name, role, tenant_id, password_hash)
     SELECT $1, 'A colleague', 'admin', tenant_id, password_hash FROM users WHERE email = 'admin@acme.test'`,
    [email],
  );
  return email;
}
