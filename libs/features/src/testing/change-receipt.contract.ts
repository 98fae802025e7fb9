import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { minute, type RegistryDriver } from './registry-driver.js';

/** What every InstanceRegistry promises of receipts. */
export function changeReceiptContract(scene: RegistryDriver) {
  describe('a receipt', () => {
    it('is only given for a change that was made', async () => {
      for (const id of [randomUUID(), '', 'abc', '__proto__', `${await scene.changed()}\n`])
        expect(await scene.registry.receipt(id, minute)).toBeUndefined();
    });

    it('names the change, and how long ago it was', async () => {
      const changeId = await scene.changed();
      await scene.subject.letPass(5_000);
      const receipt = await scene.registry.receipt(changeId, minute);
      expect(receipt).toMatchObject({ changeId, tenantId: scene.tenantId, revision: 1 });
      expect(receipt?.ageMs).toBeGreaterThanOrEqual(5_000);
      expect(receipt?.ageMs).toBeLessThan(35_000);
    });

    it('lists who ran when the change was made, and who of them confirmed it', async () => {
      await scene.registry.report({ id: scene.other, openGates: [] });
      const changeId = await scene.changed();
      await scene.confirm(scene.other, 1);
      expect(await scene.reached(changeId)).toEqual([
        [scene.one, false],
        [scene.other, true],
      ]);
    });

    it('counts from the change to the first confirmation', async () => {
      const changeId = await scene.changed();
      await scene.subject.letPass(10_000);
      await scene.confirm(scene.one, 1, 4_000);
      await scene.confirm(scene.one, 1);
      await scene.confirm(scene.one, 2);
      const { instances = [] } = (await scene.registry.receipt(changeId, minute)) ?? {};
      expect(instances[0]?.confirmedAfterMs).toBeGreaterThanOrEqual(5_000);
      expect(instances[0]?.confirmedAfterMs).toBeLessThan(9_000);
    });

    it('takes the confirmation of a later revision for one of the change', async () => {
      const [first, second] = [await scene.changed(1), await scene.changed(2)];
      await scene.confirm(scene.one, 2);
      expect([await scene.reached(first), await scene.reached(second)]).toEqual([
        [[scene.one, true]],
        [[scene.one, true]],
      ]);
    });

    it('takes neither an earlier revision’s confirmation nor another tenant’s', async () => {
      await scene.changed(1);
      const changeId = await scene.changed(2);
      await scene.confirm(scene.one, 1);
      await scene.registry.confirm(scene.one, [
        { tenantId: await scene.driver.newTenant(), revision: 9, agoMs: 0 },
      ]);
      expect(await scene.reached(changeId)).toEqual([[scene.one, false]]);
    });

    it('leaves out who started after the change, who has left and who has fallen silent', async () => {
      await scene.registry.report({ id: scene.other, openGates: [] });
      const changeId = await scene.changed();
      await scene.subject.letPass(2 * minute);
      await scene.registry.report({ id: scene.one, openGates: [] });
      await scene.registry.report({ id: `c-${randomUUID()}`, openGates: [] });
      expect(await scene.reached(changeId)).toEqual([[scene.one, false]]);
      await scene.registry.leave(scene.one);
      expect(await scene.reached(changeId)).toEqual([]);
    });

    it('keeps who confirmed it, whether it has fallen silent or left', async () => {
      await scene.registry.report({ id: scene.other, openGates: [] });
      const changeId = await scene.changed();
      await scene.confirm(scene.one, 1);
      await scene.confirm(scene.other, 1);
      await scene.subject.letPass(2 * minute);
      await scene.registry.leave(scene.other);
      expect(await scene.reached(changeId)).toEqual([
        [scene.one, true],
        [scene.other, true],
      ]);
      const { instances = [] } = (await scene.registry.receipt(changeId, minute)) ?? {};
      for (const { silentMs } of instances) expect(silentMs).toBeGreaterThanOrEqual(2 * minute);
    });
  });
}
