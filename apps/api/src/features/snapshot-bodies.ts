import { Injectable } from '@nestjs/common';
import { FeatureService, type Snapshot } from '@gatehouse/features';
import { representationOf, type Representation } from '../http/representation.js';
import { RevisionTokens } from './revision-tokens.js';
import { tenantSnapshotOf } from './tenant-snapshot.js';

/** What a tenant is answered, ready to be sent. */
export interface SnapshotBody extends Representation {
  readonly revisionToken: string;
}

const mostHeld = 5_000;

/** Makes what tenants are answered, and keeps it for as long as this process would make the same again. */
@Injectable()
export class SnapshotBodies {
  private readonly held = new Map<string, { readonly stamp: number; readonly body: SnapshotBody }>();

  constructor(
    private readonly features: FeatureService,
    private readonly tokens: RevisionTokens,
  ) {}

  /** The body that is at hand, if this process still knows that it is right. */
  here(tenantId: string): SnapshotBody | undefined {
    const held = this.held.get(tenantId);
    return held && held.stamp === this.features.stampHere(tenantId) ? held.body : undefined;
  }

  /** @throws UnknownTenantError | EntitlementsUnavailableError */
  async read(tenantId: string): Promise<SnapshotBody> {
    const before = this.features.stampHere(tenantId);
    const snapshot = await this.features.snapshot(tenantId);
    const body = this.bodyOf(snapshot);
    const stamp = this.features.stampHere(tenantId);
    // a change in between would leave the body of one state with the stamp of another
    if (stamp !== undefined && stamp === before) this.keep(tenantId, { stamp, body });
    return body;
  }

  private bodyOf(snapshot: Snapshot): SnapshotBody {
    const revisionToken = this.tokens.of(snapshot.tenantId, snapshot.revision);
    return { ...representationOf(tenantSnapshotOf(snapshot)), revisionToken };
  }

  private keep(tenantId: string, held: { readonly stamp: number; readonly body: SnapshotBody }): void {
    this.held.delete(tenantId);
    this.held.set(tenantId, held);
    const [oldest] = this.held.size > mostHeld ? this.held.keys() : [];
    if (oldest !== undefined) this.held.delete(oldest);
  }
}
