/** The instants at which entitlements begin and end. Nobody changes anything then, and yet what is on differs. */
export interface Boundaries {
  /**
   * Tells every bus of the entitlements that have begun or ended since this was last done, by whichever instance, with
   * the same event as a change. Each is told of once; what a crash keeps from being told is told later.
   *
   * @returns how many it told of; 0 also where another instance is at it
   */
  announce(): Promise<number>;
}
