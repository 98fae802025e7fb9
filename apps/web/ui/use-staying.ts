import { useEffect } from 'react';
import { stay } from './staying';

/**
 * Keeps a page that has something to lose.
 *
 * @param isNeeded nothing leads away from it by itself.
 * @param asks the browser asks whoever closes the tab.
 */
export const useStaying = (isNeeded: boolean, asks: boolean): void => {
  useEffect(() => (isNeeded ? stay() : undefined), [isNeeded]);
  useEffect(() => {
    if (!isNeeded || !asks) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isNeeded, asks]);
};
