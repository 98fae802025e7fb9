import { beforeEach, describe, expect, it } from '@jest/globals';
import { createGatehouseClient } from '../client.js';
import type { NewTenantSettings, TenantSettings } from '../models.js';
import { SettingsConflictError } from './settings-conflict.error.js';
import { updateSettings } from './update-settings.js';

const content: NewTenantSettings = {
  displayName: 'Acme',
  timezone: 'UTC',
  billingContacts: [],
  planMetadata: {},
  flags: {},
};

/** One tenant's settings behind a fetch: compares tags, and lets others be faster. */
class FakeSettings {
  settings: TenantSettings = { ...content, version: 1, updatedAt: '2026-11-03T12:00:00.000Z' };
  readonly asked: string[] = [];
  /** What somebody else changes before the next write, one after the other. */
  readonly faster: Partial<NewTenantSettings>[] = [];
  autoMergeable = true;

  get tag(): string {
    return `"${this.settings.version}"`;
  }

  set(more: Partial<NewTenantSettings>): void {
    this.settings = { ...this.settings, ...more, version: this.settings.version + 1 };
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const ifMatch = request.headers.get('if-match');
    this.asked.push([request.method, ifMatch].filter(Boolean).join(' '));
    const change = request.method === 'PUT' ? this.faster.shift() : undefined;
    if (change) this.set(change);
    if (request.method === 'PUT' && ifMatch !== this.tag) return this.conflict();
    if (request.method === 'PUT') this.set((await request.json()) as NewTenantSettings);
    return Response.json(this.settings, { headers: { etag: this.tag } });
  };

  private conflict(): Response {
    const { autoMergeable, settings, tag } = this;
    const facts = { currentETag: tag, current: settings, changedBy: 'Ada', autoMergeable };
    return Response.json({ error: 'stale_settings', message: 'Changed.', ...facts }, { status: 409 });
  }
}

describe('an update of the settings', () => {
  let api: FakeSettings;
  const client = createGatehouseClient({
    baseUrl: 'https://api.test',
    retries: 0,
    fetch: (ask) => api.fetch(ask),
  });
  const rename = (settings: NewTenantSettings) => ({ ...settings, displayName: 'Mine' });
  const conflictOf = () =>
    updateSettings(client, { edit: rename }).then(
      () => undefined,
      (error: unknown) => error as SettingsConflictError,
    );

  beforeEach(() => {
    api = new FakeSettings();
  });

  it('reads, edits, and writes what it has seen', async () => {
    const updated = await updateSettings(client, { edit: rename });
    expect(updated).toMatchObject({ settings: { displayName: 'Mine', version: 2 }, etag: '"2"', merged: [] });
    expect(api.asked).toEqual(['GET', 'PUT "1"']);
  });

  it('does not read what was read already', async () => {
    await updateSettings(client, { edit: rename, from: { settings: api.settings, etag: api.tag } });
    expect(api.asked).toEqual(['PUT "1"']);
  });

  it('merges what others change meanwhile, says so, and needs no other read', async () => {
    api.faster.push({ timezone: 'Asia/Tokyo' }, { flags: { beta: true } });
    const { settings, merged } = await updateSettings(client, { edit: rename });
    expect(settings).toMatchObject({
      displayName: 'Mine',
      timezone: 'Asia/Tokyo',
      flags: { beta: true },
      version: 4,
    });
    expect(merged).toEqual([
      { by: 'Ada', parts: [{ field: 'timezone' }] },
      { by: 'Ada', parts: [{ field: 'flags', member: 'beta' }] },
    ]);
    expect(api.asked).toEqual(['GET', 'PUT "1"', 'PUT "2"', 'PUT "3"']);
  });

  it('gives up when others are faster three times', async () => {
    api.faster.push({ timezone: 'Asia/Tokyo' }, { timezone: 'UTC' }, { timezone: 'Asia/Tokyo' });
    const error = await conflictOf();
    expect(error).toBeInstanceOf(SettingsConflictError);
    expect(error?.edits).toMatchObject({ conflicts: [], current: { etag: '"4"' } });
    expect(api.settings.displayName).toBe('Acme');
  });

  it('stores nothing over an edit of the same, and hands over both', async () => {
    api.faster.push({ displayName: 'Theirs', timezone: 'Asia/Tokyo' });
    api.autoMergeable = false;
    const error = await conflictOf();
    expect(error).toMatchObject({ code: 'stale_settings', status: 409, problem: { changedBy: 'Ada' } });
    expect(error?.edits).toEqual({
      base: content,
      mine: { ...content, displayName: 'Mine' },
      theirs: { ...content, displayName: 'Theirs', timezone: 'Asia/Tokyo' },
      conflicts: [{ field: 'displayName', base: 'Acme', mine: 'Mine', theirs: 'Theirs' }],
      current: { settings: api.settings, etag: '"2"' },
    });
    expect(api.settings.displayName).toBe('Theirs');
  });

  it('does not believe that edits of the same can be merged', async () => {
    api.faster.push({ displayName: 'Theirs' });
    expect(await conflictOf()).toBeInstanceOf(SettingsConflictError);
    expect(api.asked).toEqual(['GET', 'PUT "1"']);
  });

  it('passes every other failure on', async () => {
    const problem = { error: 'store_unavailable', message: 'Later.' };
    const failing = createGatehouseClient({
      baseUrl: 'https://api.test',
      retries: 0,
      fetch: () => Promise.resolve(Response.json(problem, { status: 503 })),
    });
    const failure = updateSettings(failing, { edit: rename });
    await expect(failure).rejects.toMatchObject({ code: 'store_unavailable', status: 503 });
  });
});
