/** What is asked to start while everything is being stopped. */
export class StoppingError extends Error {
  readonly code = 'stopping';
  constructor() {
    super('stopping');
  }
}

interface Part {
  readonly name: string;
  stop(): Promise<void>;
}

/** The running parts of the product, stopped in the opposite order of their start, each of them whatever the others do. */
export class Parts {
  readonly #parts: Part[] = [];
  #stopping: Promise<readonly string[]> | undefined;

  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  /** Takes a part in. When everything is being stopped already, this one is stopped at once and the call rejects. */
  async add(part: Part): Promise<void> {
    if (!this.isStopping) {
      this.#parts.push(part);
      return;
    }
    await part.stop();
    throw new StoppingError();
  }

  /** Stops all; the second call waits for the first. Gives a sentence for each part that could not be stopped. */
  stop(): Promise<readonly string[]> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async #stopAll(): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const part of this.#parts.reverse()) {
      await part.stop().catch((error: unknown) => problems.push(`${part.name}: ${String(error)}`));
    }
    return problems;
  }
}
