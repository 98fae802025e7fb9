/** Bits that a slot has for a feature. */
const planes = { on: 0, entitledOn: 1, entitledOff: 2 } as const;
const planeCount = 3;
const firstCapacity = 256;

/** Flat arrays with one slot a tenant, which grow by doubling. A slot that is released is taken again. */
export class SlotArrays {
  revisions = new Float64Array(firstCapacity);
  askedAt: Float64Array = new Float64Array(firstCapacity);
  expiresAt: Float64Array = new Float64Array(firstCapacity);
  /** Until when the bits are right: a window may begin or end before the data are too old. */
  decidedUntil: Float64Array = new Float64Array(firstCapacity);
  /** Another number each time the bits are written. */
  stamps: Float64Array = new Float64Array(firstCapacity);
  private bits: Uint32Array;
  private readonly wordsAPlane: number;
  private readonly released: number[] = [];
  private taken = 0;

  constructor(features: number) {
    this.wordsAPlane = Math.max(1, Math.ceil(features / 32));
    this.bits = new Uint32Array(firstCapacity * this.wordsAPlane * planeCount);
  }

  take(): number {
    const slot = this.released.pop();
    if (slot !== undefined) return slot;
    if (this.taken === this.revisions.length) this.grow();
    return this.taken++;
  }

  release(slot: number): void {
    this.expiresAt[slot] = -Infinity;
    this.decidedUntil[slot] = -Infinity;
    this.released.push(slot);
  }

  isOn(slot: number, feature: number): boolean {
    return this.has(slot, feature, planes.on);
  }

  /** Undefined: unset. */
  entitled(slot: number, feature: number): boolean | undefined {
    if (this.has(slot, feature, planes.entitledOn)) return true;
    return this.has(slot, feature, planes.entitledOff) ? false : undefined;
  }

  write(slot: number, feature: number, isOn: boolean, entitled: boolean | undefined): void {
    this.put(slot, feature, planes.on, isOn);
    this.put(slot, feature, planes.entitledOn, entitled === true);
    // whatever is neither true nor unset is off
    this.put(slot, feature, planes.entitledOff, entitled !== undefined && entitled !== true);
  }

  private has(slot: number, feature: number, plane: number): boolean {
    const word = this.bits[this.wordOf(slot, feature, plane)] ?? 0;
    return ((word >>> (feature & 31)) & 1) === 1;
  }

  private put(slot: number, feature: number, plane: number, isSet: boolean): void {
    const index = this.wordOf(slot, feature, plane);
    const word = this.bits[index] ?? 0;
    const bit = 1 << (feature & 31);
    this.bits[index] = isSet ? word | bit : word & ~bit;
  }

  private wordOf(slot: number, feature: number, plane: number): number {
    return (slot * planeCount + plane) * this.wordsAPlane + (feature >>> 5);
  }

  private grow(): void {
    this.revisions = doubled(this.revisions);
    this.askedAt = doubled(this.askedAt);
    this.expiresAt = doubled(this.expiresAt);
    this.decidedUntil = doubled(this.decidedUntil);
    this.stamps = doubled(this.stamps);
    const bits = new Uint32Array(this.bits.length * 2);
    bits.set(this.bits);
    this.bits = bits;
  }
}

function doubled(array: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
