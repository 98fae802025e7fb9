import { Injectable } from '@nestjs/common';
import { emptiedLink, endLink, headLink, misfitLink } from './broken-links.js';
import { ChainPages, type ChainPart, type ChainsPage } from './chain-pages.js';
import type { AuditHead, BrokenLink, ChainPlace } from './verification.schemas.js';

/** What is to be verified: from a place on, where an earlier look broke off; one chain, or all. */
export interface VerificationTask {
  readonly after: ChainPlace | undefined;
  readonly tenantId: string | undefined;
  readonly head: AuditHead | undefined;
}

export interface Verified {
  readonly chains: number;
  readonly events: number;
  readonly broken: BrokenLink | undefined;
  /** The last event that was looked at. */
  readonly place: ChainPlace | undefined;
  /** There was more than time allowed. */
  readonly isCutShort: boolean;
}

/** For how long one request looks: its answer is there before anybody between here and a browser gives up. */
const mostMs = 3_000;

/** Follows the chains of the audit and finds the first link that does not hold. */
@Injectable()
export class Verification {
  constructor(private readonly pages: ChainPages) {}

  /** @throws ApiError `store_unavailable`: what cannot be read is neither whole nor broken. */
  async run(task: VerificationTask, now: () => number = () => performance.now()): Promise<Verified> {
    const end = now() + mostMs;
    const walk = new Walk(this.pages, task);
    while (!walk.isOver) {
      await walk.step();
      if (now() > end) break;
    }
    const isCutShort = !walk.isOver;
    const broken = walk.broken ?? (isCutShort ? undefined : await this.brokenHead(task));
    return { chains: walk.chains, events: walk.events, place: walk.place, broken, isCutShort };
  }

  private async brokenHead({ tenantId, head }: VerificationTask): Promise<BrokenLink | undefined> {
    if (tenantId === undefined || !head) return undefined;
    return headLink(tenantId, head, await this.pages.hashAt(tenantId, head.sequence));
  }
}

/** One run along the chains. */
class Walk {
  chains = 0;
  events = 0;
  isOver = false;
  broken: BrokenLink | undefined;
  place: ChainPlace | undefined;

  constructor(
    private readonly pages: ChainPages,
    private readonly task: VerificationTask,
  ) {
    this.place = task.after;
  }

  /** Looks at one page. */
  async step(): Promise<void> {
    const before = this.place?.chain;
    const page = await this.pages.after(this.place, this.task.tenantId);
    this.broken = (await this.brokenIn(page)) ?? (await this.emptiedIn(before, page));
    this.isOver = this.broken !== undefined || !page.isFull;
  }

  private async brokenIn({ parts, isFull }: ChainsPage): Promise<BrokenLink | undefined> {
    for (const [index, part] of parts.entries()) {
      const { chain, broken } = part;
      if (broken !== null)
        return misfitLink({ chain, sequence: broken }, await this.pages.lookAt(chain, broken));
      this.follow(part);
      const goesOn = isFull && index === parts.length - 1;
      const link = goesOn || !this.place ? undefined : endLink(part, this.place);
      if (link) return link;
      this.chains += goesOn ? 0 : 1;
    }
    return undefined;
  }

  private follow({ place, events }: ChainPart): void {
    this.events += events;
    if (!place) return;
    const isSame = place.chain === this.place?.chain;
    this.place = { ...place, revision: place.revision ?? (isSame ? (this.place?.revision ?? null) : null) };
  }

  private async emptiedIn(before: string | undefined, page: ChainsPage): Promise<BrokenLink | undefined> {
    const until = page.isFull ? page.parts.at(-1)?.chain : undefined;
    const chain = await this.pages.emptied(before, until, this.task.tenantId);
    return chain === undefined ? undefined : emptiedLink(chain);
  }
}
