import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const everyMs = 2_000;
/** What is not there by then comes when somebody looks again. */
const times = 15;

/** Draws the page anew now and then, while something on it is about to change. */
export const useNews = (isExpected: boolean): void => {
  const router = useRouter();
  useEffect(() => {
    if (!isExpected) return undefined;
    let left = times;
    const timer = setInterval(() => {
      router.refresh();
      left -= 1;
      if (left === 0) clearInterval(timer);
    }, everyMs);
    return () => clearInterval(timer);
  }, [isExpected, router]);
};
