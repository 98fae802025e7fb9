/** An instance says something every second; one that has been silent for this long, in milliseconds, is taken for gone. */
export const aliveMs = 10_000;
