import { worldOf } from '../world/world.js';

/** What the little application knows, and whoever asks it: tenant 0 has the first feature. */
export const world = worldOf(100, 64);

/** Tenants that have the first feature, by the token that stands for each. */
export const tokens: ReadonlyMap<string, string> = new Map(
  world.tenants.flatMap((id, place) => (world.isOn(place, 0) ? [[`token-${place}`, id] as const] : [])),
);
