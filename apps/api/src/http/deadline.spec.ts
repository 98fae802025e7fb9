import { expect, it } from '@jest/globals';
import { withDeadline } from './deadline.js';

const late = () => new Error('late');
const never = new Promise<never>(() => undefined);

it('gives the value of what is in time', async () => {
  await expect(withDeadline(Promise.resolve(1), 1_000, late)).resolves.toBe(1);
});

it('gives the failure of what fails in time', async () => {
  await expect(withDeadline(Promise.reject(new Error('broken')), 1_000, late)).rejects.toThrow('broken');
});

it('waits no longer than the deadline', async () => {
  await expect(withDeadline(never, 5, late)).rejects.toThrow('late');
});
