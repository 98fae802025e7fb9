import { randomUUID } from 'node:crypto';
import type { Answer, AskRaw } from './asking.js';
import { promised, type Check } from './check.js';
import { isProblem } from './open-checks.js';

const path = '/v1/tenants/settings';
type Settings = Readonly<Record<string, unknown>>;

/**
 * What is promised of a tenant's settings, seen as its admin. In full it writes a note into `planMetadata`, and puts
 * back what was there.
 */
export class SettingsTrial {
  private readonly note = randomUUID();
  private was: Settings = {};
  /** Of what was read first. */
  private stale = '';
  /** Of what was written; undefined while nothing was. */
  private written: string | undefined;

  /** @param ask the API, as an admin of the tenant asks it */
  constructor(private readonly ask: AskRaw) {}

  readonly readOnly: readonly Check[] = [
    { name: 'Settings are read with the version that a change needs', look: () => this.read() },
    { name: 'Settings are not written without a version', look: () => this.isGuarded() },
  ];

  /** After those. */
  readonly full: readonly Check[] = [
    { name: 'Settings that were stored and are sent again are stored once', look: () => this.writeTwice() },
    { name: 'Settings that have changed meanwhile are refused, with the facts', look: () => this.conflict() },
  ];

  /** Puts back what was there. Never throws. @returns what could not be put back */
  async end(): Promise<string | undefined> {
    if (this.written === undefined) return undefined;
    const restored = await this.put(this.was, this.written).catch(() => undefined);
    if (restored?.status === 200) return undefined;
    return 'The settings could not be put back: take smokeTest out of the plan metadata of this tenant.';
  }

  private async read(): Promise<void> {
    const { status, headers, body } = await this.ask(path);
    promised(status === 200 && body !== undefined, `${path}: ${status}`);
    this.stale = headers.get('etag') ?? '';
    promised(/^"[^"]+"$/.test(this.stale), `ETag: ${this.stale || 'none'}, which If-Match never matches`);
    this.was = Object.fromEntries(
      Object.entries(body).filter(([name]) => name !== 'version' && name !== 'updatedAt'),
    );
  }

  private async isGuarded(): Promise<void> {
    isProblem(await this.put(this.was), 428, 'precondition_required');
  }

  private async writeTwice(): Promise<void> {
    const first = await this.put(this.noted('one'), this.stale);
    promised(first.status === 200, `${first.status} ${String(first.body?.['error'])}`);
    this.written = first.headers.get('etag') ?? '';
    const again = await this.put(this.noted('one'), this.stale);
    promised(again.status === 200, `${again.status} for what was stored and is sent again`);
    promised(again.headers.get('etag') === this.written, 'it was stored a second time');
  }

  private async conflict(): Promise<void> {
    const answer = await this.put(this.noted('another'), this.stale);
    isProblem(answer, 409, 'stale_settings');
    const { currentETag, changedFields, changedAt, current, autoMergeable } = answer.body ?? {};
    promised(
      currentETag === this.written,
      `currentETag: ${String(currentETag)}, not ${String(this.written)}`,
    );
    promised(String(changedFields) === 'planMetadata', `changedFields: ${String(changedFields)}`);
    const isWhole = typeof current === 'object' && typeof changedAt === 'string' && autoMergeable === false;
    promised(isWhole, 'the facts of the conflict are not whole');
  }

  private noted(word: string): Settings {
    const planMetadata = {
      ...(this.was['planMetadata'] as object | undefined),
      smokeTest: `${word} ${this.note}`,
    };
    return { ...this.was, planMetadata };
  }

  private put(body: Settings, version?: string): Promise<Answer> {
    const headers = version === undefined ? {} : { 'if-match': version };
    return this.ask(path, { method: 'PUT', body, headers });
  }
}
