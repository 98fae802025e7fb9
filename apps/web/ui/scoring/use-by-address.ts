import type { Relevance } from '@gatehouse/contracts';
import { useState } from 'react';
import type { Failure } from '../api';

/** What came of the last search at an address. */
export interface Found {
  /** What is shown; beside a failure, what was found before it. */
  readonly found?: Relevance | undefined;
  readonly failure?: Failure;
}

type ByAddress = ReadonlyMap<string, Found>;

const nothing: ByAddress = new Map();

/** What was found in this tab, by the address of the search. All of it is forgotten whenever scoring goes off or on. */
export const useByAddress = (isOffered: boolean) => {
  const [byAddress, setByAddress] = useState(nothing);
  const [wasOffered, setWasOffered] = useState(isOffered);
  if (wasOffered !== isOffered) {
    setWasOffered(isOffered);
    // why it is off has a reference, which is still to be read
    setByAddress(isOffered ? nothing : failuresIn(byAddress));
  }
  return {
    at: (address: string): Found => byAddress.get(address) ?? {},
    keep: (address: string, found: Found) => setByAddress((before) => new Map(before).set(address, found)),
  };
};

const failuresIn = (byAddress: ByAddress): ByAddress =>
  new Map(
    [...byAddress].flatMap(([address, { failure }]) => (failure ? [[address, { failure }] as const] : [])),
  );
