import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readInTime } from '../../database/in-time.js';
import type { AuditHead, ChainPlace } from './verification.schemas.js';
import { chainWithoutEvents, isKnownChain, linksOfPage, lookAtLink, readHash } from './statements.js';

/** A few hundred thousand a second are recomputed: a page is far from its deadline. */
const pageSize = 1_000;

/** What a page has of one chain. */
export interface ChainPart {
  readonly chain: string;
  readonly events: number;
  /** The first event that does not fit the one before it. */
  readonly broken: number | null;
  /** Where the page leaves the chain; absent when it has no event of it. */
  readonly place: ChainPlace | undefined;
  /** Where the chain ends, by its own record. */
  readonly end: AuditHead | undefined;
  /** How often the tenant's entitlements were changed, as the tenant itself has it; absent: no such tenant. */
  readonly tenantRevision: number | undefined;
}

export interface ChainsPage {
  /** In their order. The first may be that of the page before, without another event. */
  readonly parts: readonly ChainPart[];
  /** There may be more. */
  readonly isFull: boolean;
}

/** An event that does not fit. */
export interface Misfit {
  readonly id: string;
  /** What should be its place, after the one before it. */
  readonly expected: number;
  /** It would fit at another place of the chain. */
  readonly isElsewhere: boolean;
}

/** Has the database recompute hashes, a page at a time, so that no statement is late however long the chains are. */
@Injectable()
export class ChainPages {
  constructor(private readonly dataSource: DataSource) {}

  async after(place: ChainPlace | undefined, tenantId: string | undefined): Promise<ChainsPage> {
    const parameters = [place?.chain, place?.sequence, place?.hash, tenantId, pageSize];
    const rows = await this.query<PartRow>(linksOfPage, parameters);
    const taken = rows.reduce((sum, { events }) => sum + events, 0);
    return { parts: rows.map(partOf), isFull: taken === pageSize };
  }

  /** The first chain after one, and not after another, whose events are all gone. */
  async emptied(
    after: string | undefined,
    until: string | undefined,
    tenantId: string | undefined,
  ): Promise<string | undefined> {
    const [row] = await this.query<{ chain: string }>(chainWithoutEvents, [after, until, tenantId]);
    return row?.chain;
  }

  async lookAt(chain: string, sequence: number): Promise<Misfit | undefined> {
    const [row] = await this.query<{ id: string; expected: string; is_elsewhere: boolean }>(lookAtLink, [
      chain,
      sequence,
    ]);
    return row && { id: row.id, expected: Number(row.expected), isElsewhere: row.is_elsewhere };
  }

  /** Whether anything is, or may be, recorded of this tenant. */
  async isKnown(tenantId: string): Promise<boolean> {
    const [row] = await this.query<{ known: boolean }>(isKnownChain, [tenantId]);
    return row?.known ?? false;
  }

  async hashAt(chain: string, sequence: number): Promise<{ id: string; hash: string } | undefined> {
    const [row] = await this.query<{ id: string; hash: string }>(readHash, [chain, sequence]);
    return row;
  }

  private query<Row>(statement: string, parameters: readonly unknown[]): Promise<Row[]> {
    return readInTime(
      this.dataSource.query<Row[]>(
        statement,
        parameters.map((value) => value ?? null),
      ),
    );
  }
}

interface PartRow {
  readonly chain: string;
  readonly events: number;
  readonly broken: string | null;
  readonly sequence: string | null;
  readonly hash: string | null;
  readonly revision: string | null;
  readonly end_sequence: string | null;
  readonly end_hash: string | null;
  readonly tenant_revision: string | null;
}

const numberIn = (text: string | null) => (text === null ? null : Number(text));

function partOf({ chain, events, hash, end_hash: endHash, ...row }: PartRow): ChainPart {
  const place = hash !== null && {
    chain,
    sequence: Number(row.sequence),
    hash,
    revision: numberIn(row.revision),
  };
  return {
    chain,
    events,
    broken: numberIn(row.broken),
    place: place || undefined,
    end: endHash === null ? undefined : { sequence: Number(row.end_sequence), hash: endHash },
    tenantRevision: numberIn(row.tenant_revision) ?? undefined,
  };
}
