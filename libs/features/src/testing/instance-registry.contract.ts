import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changeReceiptContract } from './change-receipt.contract.js';
import { hour, minute, RegistryDriver, type InstanceRegistryUnderTest } from './registry-driver.js';

/** What every InstanceRegistry promises. Call it inside a `describe` with a way to open one. */
export function instanceRegistryContract(
  open: () => InstanceRegistryUnderTest | Promise<InstanceRegistryUnderTest>,
) {
  let subject: InstanceRegistryUnderTest;
  const scene = new RegistryDriver(() => subject);

  beforeAll(async () => {
    subject = await open();
  });

  beforeEach(() => scene.begin());

  describe('instances', () => {
    it('are those that were heard of lately, with their open gates', async () => {
      await scene.subject.letPass(10_000);
      await scene.registry.report({ id: scene.other, openGates: [] });
      const instances = await scene.registry.instances(minute);
      expect(instances.map(({ id, openGates }) => [id, openGates])).toEqual([
        [scene.one, ['BILLING']],
        [scene.other, []],
      ]);
      const [silent = 0, fresh = Infinity] = instances.map(({ silentMs }) => silentMs);
      expect(silent).toBeGreaterThanOrEqual(10_000);
      expect(fresh).toBeLessThan(5_000);
      expect((await scene.registry.instances(5_000)).map(({ id }) => id)).toEqual([scene.other]);
    });

    it('keep the instant of their start, and show the gates of their last report', async () => {
      const [before] = await scene.registry.instances(minute);
      await scene.subject.letPass(1_000);
      await scene.registry.report({ id: scene.one, openGates: ['BILLING', 'HITL'] });
      const [after] = await scene.registry.instances(minute);
      expect(after?.openGates).toEqual(['BILLING', 'HITL']);
      expect(after?.silentMs).toBeLessThan(1_000);
      expect(after?.startedAt).toBeLessThanOrEqual(before?.startedAt ?? 0);
    });

    it('are gone once they leave', async () => {
      await scene.registry.leave(scene.one);
      expect(await scene.registry.instances(minute)).toEqual([]);
    });

    it('are forgotten after a day of silence', async () => {
      await scene.subject.letPass(25 * hour);
      await scene.registry.report({ id: scene.other, openGates: [] });
      expect((await scene.registry.instances(1_000 * hour)).map(({ id }) => id)).toEqual([scene.other]);
    });
  });

  changeReceiptContract(scene);

  describe('confirming', () => {
    it('takes many at once, the same one twice, none, and one of no tenant', async () => {
      const changeId = await scene.changed();
      const mine = { tenantId: scene.tenantId, revision: 1, agoMs: 0 };
      await scene.registry.confirm(scene.one, []);
      await scene.registry.confirm(scene.one, [
        mine,
        { ...mine, tenantId: 'abc' },
        mine,
        { ...mine, revision: 0 },
      ]);
      expect(await scene.reached(changeId)).toEqual([[scene.one, true]]);
    });

    it('is forgotten after an hour', async () => {
      const changeId = await scene.changed();
      await scene.confirm(scene.one, 1);
      await scene.subject.letPass(hour + minute);
      await scene.registry.report({ id: scene.one, openGates: [] });
      expect(await scene.reached(changeId)).toEqual([[scene.one, false]]);
    });
  });
}
