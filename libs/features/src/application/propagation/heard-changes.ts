import type { ChangeMessage } from '../../ports/change-message.js';
import type { EntitlementLevels } from '../levels/entitlement-levels.js';
import type { SharedLevel } from '../levels/shared-level.js';
import type { Confirmations } from './confirmations.js';

/** Told which tenant is to be read anew. */
export type ChangeListener = (tenantId: string) => void;

/** What this process does when it hears of a change, from whichever side: void what it holds, confirm, tell whoever waits. */
export class HeardChanges {
  private readonly listeners = new Set<ChangeListener>();

  constructor(
    private readonly parts: {
      readonly levels: EntitlementLevels;
      readonly shared: SharedLevel | undefined;
      readonly confirmations: Confirmations | undefined;
    },
  ) {}

  /** @returns how to stop being told */
  onChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  hear({ tenantId, revision }: ChangeMessage): void {
    this.parts.levels.heard(tenantId, revision);
    // who changed the tables by hand has told nobody's cache
    if (revision === undefined) this.parts.shared?.drop(tenantId);
    else this.parts.confirmations?.add(tenantId, revision);
    for (const listener of this.listeners) listener(tenantId);
  }
}
