import { randomUUID } from 'node:crypto';
import type { InstanceRegistry } from '../ports/instance-registry.js';
import { StoreDriver, type EntitlementStoreUnderTest } from './store-driver.js';

/** A registry together with the store whose changes it gives receipts for. */
export interface InstanceRegistryUnderTest extends EntitlementStoreUnderTest {
  readonly registry: InstanceRegistry;
  /** Makes everything that is known that much older. */
  letPass(milliseconds: number): void | Promise<void>;
}

export const minute = 60_000;
export const hour = 60 * minute;

/** One tenant, an instance that runs and the name of another: short words for what the contract does with them. */
export class RegistryDriver {
  readonly driver = new StoreDriver(() => this.subject);
  tenantId = '';
  one = '';
  other = '';

  constructor(private readonly opened: () => InstanceRegistryUnderTest) {}

  get subject(): InstanceRegistryUnderTest {
    return this.opened();
  }

  get registry(): InstanceRegistry {
    return this.subject.registry;
  }

  async begin(): Promise<void> {
    // those of the test before are long gone
    await this.subject.letPass(25 * hour);
    this.tenantId = await this.driver.newTenant();
    [this.one, this.other] = [`a-${randomUUID()}`, `b-${randomUUID()}`];
    await this.registry.report({ id: this.one, openGates: ['BILLING'] });
  }

  /** @returns the change's id */
  async changed(limit = 1): Promise<string> {
    const { changeId } = await this.driver.change(this.tenantId, { a: { enabled: true, limit } });
    if (changeId === undefined) throw new Error('It changed nothing');
    return changeId;
  }

  confirm(id: string, revision: number, agoMs = 0): Promise<readonly number[]> {
    return this.registry.confirm(id, [{ tenantId: this.tenantId, revision, agoMs }]);
  }

  /** The instances of a receipt, and whether each has confirmed. */
  async reached(changeId: string): Promise<[string, boolean][]> {
    const { instances = [] } = (await this.registry.receipt(changeId, minute)) ?? {};
    return instances.map(({ id, confirmedAfterMs }) => [id, confirmedAfterMs !== undefined]);
  }
}
