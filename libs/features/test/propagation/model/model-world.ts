import type { Delivery } from './delivery.js';
import type { ChangeMessage } from '../../../src/ports/change-message.js';
import { ModelCache } from './model-cache.js';
import { ModelInstance, type Setting } from './model-instance.js';
import { ModelNetwork, Service, type Reachability } from './model-network.js';
import { ModelStore, type Version } from './model-store.js';
import type { ModelTime } from './model-time.js';
import { newProcess, type Process } from './process.js';
import { settled } from './settled.js';
import { saidHere, Witness } from './witness.js';

export const tenantIds = [
  'aaaaaaaa-0000-4000-8000-00000000000a',
  'bbbbbbbb-0000-4000-8000-00000000000b',
] as const;
/** How long, in milliseconds, what is not held by a fault may be under way. */
const slowestMs = 200;

/** A store, a shared level, some instances, and everything that can happen to them. */
export class ModelWorld {
  readonly store = new ModelStore(tenantIds);
  readonly storeService = new Service('the store');
  readonly cacheService = new Service('the shared level');
  readonly cache: ModelCache;
  readonly network: ModelNetwork;
  readonly witness: Witness;
  readonly instances: ModelInstance[] = [];
  private readonly locks = new Map<string, Process>();

  constructor(
    delivery: Delivery,
    readonly time: ModelTime,
    private readonly setting: Setting,
  ) {
    this.network = new ModelNetwork(delivery, time);
    this.cache = new ModelCache(() => time.now);
    this.witness = new Witness(this.store, time, setting);
  }

  async begin(instances: number): Promise<this> {
    for (let place = 0; place < instances; place += 1) await this.start(place);
    await this.network.untilIdle();
    return this;
  }

  instance(place: number): ModelInstance {
    const instance = this.instances[place % this.instances.length];
    if (!instance) throw new Error('the world has not begun');
    return instance;
  }

  /** Starts an instance, in the place of one that is gone. */
  async start(place: number): Promise<void> {
    const { network, store, storeService, cache, cacheService, witness } = this;
    const process = newProcess(`instance ${place}`);
    const ways = { process, network, store, storeService, cache, cacheService };
    const onCommit = () => witness.committed(process);
    const instance = new ModelInstance(
      { ...ways, onCommit, onPublish: witness.published },
      this.locks,
      this.setting,
    );
    this.instances[place] = instance;
    await this.run(instance, () => instance.assembled.propagation.start());
  }

  /** As by `kill -9`: what it has sent arrives, and it hears of nothing any more. Another takes its place. */
  async kill(place: number): Promise<void> {
    const index = place % this.instances.length;
    this.instance(index).process.isDead = true;
    await this.start(index);
  }

  change(place: number, tenantId: string): Promise<void> {
    const instance = this.instance(place);
    const wanted = { tenantId, entitlements: new Map(), reason: 'a test', actor: 'a test' };
    return this.run(instance, () => {
      void instance.entitlements.change(wanted).then(
        ({ changeId }) => this.witness.acknowledged(instance, tenantId, Number(changeId?.split(' ')[1])),
        () => undefined,
      );
    });
  }

  /** Somebody changes the tables by hand. */
  changeByHand(tenantId: string, isLogged: boolean): Version {
    return this.store.add(tenantId, this.time.now, isLogged);
  }

  /** ... and says so on every bus, the minimal message. */
  tell(tenantId: string, message: ChangeMessage = { tenantId }): void {
    this.cache.tell(message);
    for (const hear of this.store.listeners) hear(message);
    this.witness.told(tenantId);
  }

  read(place: number, tenantId: string): Promise<void> {
    const instance = this.instance(place);
    if (instance.process.isPaused) return Promise.resolve();
    return this.run(instance, () => this.witness.watch(instance, tenantId));
  }

  /** Asks every instance what it says by itself. */
  look(): void {
    for (const instance of this.instances) {
      if (instance.process.isPaused) continue;
      for (const tenantId of tenantIds) this.witness.look(instance, tenantId);
    }
  }

  /** What an instance says by itself, at once; undefined: nothing. */
  said(place: number, tenantId: string): number | undefined {
    return saidHere(this.instance(place), tenantId);
  }

  reach(place: number, tenantId: string, back: number): Promise<void> {
    const instance = this.instance(place);
    const revision = Math.max(0, (this.store.versions(tenantId).at(-1)?.revision ?? 0) - back);
    return this.run(instance, () => {
      void instance.assembled.levels.reach(tenantId, revision).then(
        () => instance.reached.set(tenantId, Math.max(revision, instance.reached.get(tenantId) ?? 0)),
        () => undefined,
      );
    });
  }

  become(place: number, service: Service, reachability: Reachability): void {
    const { process } = this.instance(place);
    if (service === this.storeService) this.witness.storeBecame(process.name, reachability);
    service.become(process, reachability);
    this.network.release();
  }

  pause(place: number): void {
    this.instance(place).process.isPaused = true;
  }

  resume(place: number): void {
    this.instance(place).process.isPaused = false;
    this.network.release();
  }

  /** Lets time pass. What is under way, and not held by a fault, arrives in time. */
  async pass(ms: number): Promise<void> {
    const end = this.time.now + ms;
    for (;;) {
      const ring = this.time.nextRing(end);
      const next = ring ?? end;
      if (!this.network.isIdle && next - this.time.now + this.network.underWayMs > slowestMs) {
        this.time.passUntil(Math.min(next, this.time.now + slowestMs - this.network.underWayMs));
        await this.network.untilIdle();
      } else if (ring === undefined) break;
      else {
        this.time.passUntil(ring);
        this.time.ringOne();
        await this.settle();
      }
    }
    this.time.passUntil(end);
  }

  private async run(instance: ModelInstance, act: () => void): Promise<void> {
    this.time.current = instance.process;
    act();
    await this.settle();
  }

  private async settle(): Promise<void> {
    await settled();
    this.time.current = undefined;
  }
}
