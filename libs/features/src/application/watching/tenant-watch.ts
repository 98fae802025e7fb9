import { EntitlementsUnavailableError, FeatureError } from '../../domain/errors.js';
import type { Snapshot } from '../../domain/snapshot.js';

/** What is known of a tenant at a moment: all its decisions, or why nobody can say. */
export type TenantState = Snapshot | FeatureError;

/** Told whenever a tenant's state differs from what was told before. */
export type TenantWatcher = (state: TenantState) => void;

/** A reading of a tenant, and how long it holds by itself. */
export interface TenantReading {
  readonly snapshot: Snapshot;
  /** Milliseconds until a window begins or ends; undefined: none does. */
  readonly changesInMs: number | undefined;
  /** Of what was read, while memory has it. */
  readonly stamp: number | undefined;
}

/** Timers hold 31 bits of milliseconds. */
const longestMs = 2 ** 31 - 1;

/** Follows one tenant for however many watch it: reads once, tells all. */
export class TenantWatch {
  private readonly watchers = new Set<TenantWatcher>();
  private told: { readonly state: TenantState; readonly text: string } | undefined;
  private boundary: NodeJS.Timeout | undefined;
  private reading: Promise<void> | undefined;
  private isWanted = false;
  private stamp: number | undefined;

  constructor(private readonly read: () => Promise<TenantReading>) {}

  get isWatched(): boolean {
    return this.watchers.size > 0;
  }

  /** Whether what was read last is what memory has under this stamp. */
  isAt(stamp: number | undefined): boolean {
    return stamp !== undefined && stamp === this.stamp;
  }

  /** The newcomer is told at once what the others know, or as soon as it is known. */
  add(watcher: TenantWatcher): void {
    this.watchers.add(watcher);
    if (this.told) watcher(this.told.state);
    this.refresh();
  }

  remove(watcher: TenantWatcher): void {
    this.watchers.delete(watcher);
    if (!this.isWatched) clearTimeout(this.boundary);
  }

  /** Reads anew; what is asked for while a reading is under way is done after it. */
  refresh(): void {
    this.isWanted = true;
    this.reading ??= this.readings();
  }

  private async readings(): Promise<void> {
    while (this.isWanted && this.isWatched) {
      this.isWanted = false;
      this.tell(await this.state());
    }
    this.reading = undefined;
  }

  private async state(): Promise<TenantState> {
    clearTimeout(this.boundary);
    this.stamp = undefined;
    try {
      const { snapshot, changesInMs, stamp } = await this.read();
      this.stamp = stamp;
      if (changesInMs !== undefined && this.isWatched) {
        this.boundary = setTimeout(() => this.refresh(), Math.min(changesInMs, longestMs)).unref();
      }
      return snapshot;
    } catch (cause) {
      return cause instanceof FeatureError ? cause : new EntitlementsUnavailableError({ cause });
    }
  }

  private tell(state: TenantState): void {
    const text = textOf(state);
    if (text === this.told?.text) return;
    this.told = { state, text };
    for (const watcher of [...this.watchers]) watcher(state);
  }
}

/** Equal exactly when nobody would see a difference. */
function textOf(state: TenantState): string {
  if (state instanceof FeatureError) return state.code;
  return JSON.stringify([state.revision, [...state.decisions.values()], [...state.limits]]);
}
