import type { Elapsed } from '../../ports/clock.js';

interface Load<Value> {
  readonly askedAt: Elapsed;
  readonly answer: Promise<Value>;
}

/**
 * One load a tenant at a time, however many ask for it. Who comes later joins it only if nothing has been heard of the
 * tenant since it began: otherwise an answer from before a revoke would be handed to somebody who asked after it.
 */
export class TenantLoads<Value> {
  private readonly running = new Map<string, Load<Value>>();

  /** @param isCurrent whether what was asked for at that moment may still be handed to a newcomer */
  of(tenantId: string, isCurrent: (askedAt: Elapsed) => boolean, begin: () => Load<Value>): Promise<Value> {
    const running = this.running.get(tenantId);
    if (running && isCurrent(running.askedAt)) return running.answer;
    const load = begin();
    this.running.set(tenantId, load);
    const forget = () => {
      if (this.running.get(tenantId) === load) this.running.delete(tenantId);
    };
    load.answer.then(forget, forget);
    return load.answer;
  }
}
