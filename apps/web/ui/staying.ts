let reasons = 0;

/** Nothing may lead away from this page by itself until the returned function is called. */
export const stay = (): (() => void) => {
  reasons += 1;
  return () => {
    reasons -= 1;
  };
};

/** Whether somebody has something to lose here. */
export const isStaying = (): boolean => reasons > 0;
