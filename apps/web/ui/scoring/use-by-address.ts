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

/** What was found in this tab, by the address of the search. It is forgotten whenever scoring goes off or on. */
export const useByAddress = (isOffered: boolean) => {
  const [byAddress, setByAddress] = useState(nothing);
  const [refusal, setRefusal] = useState<Failure>();
  const [wasOffered, setWasOffered] = useState(isOffered);
  if (wasOffered !== isOffered) {
    setWasOffered(isOffered);
    setByAddress(nothing);
    // while it is off, why it was refused still has a reference to be read
    if (isOffered) setRefusal(undefined);
  }
  return {
    /** That scoring is off, as the last search was answered, whatever its address. */
    refusal,
    at: (address: string): Found => byAddress.get(address) ?? {},
    keep: (address: string, came: Found) => {
      const isRefused = came.failure?.error === 'feature_disabled';
      setRefusal(isRefused ? came.failure : undefined);
      if (!isRefused) setByAddress((before) => new Map(before).set(address, came));
    },
  };
};
