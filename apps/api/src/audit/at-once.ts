import { ApiError } from '../http/index.js';

const retryAfterSeconds = 5;

/** Lets so many do something dear at a time, and sends the others away. */
export class AtOnce {
  private running = 0;

  constructor(
    private readonly most: number,
    private readonly busy: string,
  ) {}

  /**
   * @returns what to call, once or more often, when it is done
   * @throws ApiError `too_many_attempts`
   */
  begin(): () => void {
    if (this.running >= this.most) {
      const headers = { 'Retry-After': String(retryAfterSeconds) };
      throw new ApiError('too_many_attempts', { message: this.busy, headers });
    }
    this.running += 1;
    let isOver = false;
    return () => {
      if (!isOver) this.running -= 1;
      isOver = true;
    };
  }
}
