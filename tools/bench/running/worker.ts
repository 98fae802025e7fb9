/** What a process that is measured answers to whoever started it. Preloaded, so that it need not know. */

export interface Usage {
  /** Microseconds on the processor, since the process began. */
  readonly cpuMicros: number;
  /** Bytes in use: the heap and what is outside of it. */
  readonly bytes: number;
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { heapUsed, external } = process.memoryUsage();
  return { cpuMicros: user + system, bytes: heapUsed + external };
}

if (process.send) {
  process.on('message', (question) => {
    if (question === 'usage') process.send?.({ usage: usage() });
  });
  // it must not outlive whoever measures it, however that ends
  process.once('disconnect', () => process.exit());
}
