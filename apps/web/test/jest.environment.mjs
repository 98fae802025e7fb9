import { TestEnvironment } from 'jest-environment-jsdom';

const fromNode = {
  AbortController,
  AbortSignal,
  Headers,
  ReadableStream,
  Response,
  TextDecoder,
  TextEncoder,
};

/** A browser's document with Node's fetch family, which jsdom does not have. */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    const { document } = this.global;
    /** Resolves a path against the document's address, as a browser's does. */
    class BrowserRequest extends Request {
      constructor(input, init) {
        super(typeof input === 'string' ? new URL(input, document.baseURI) : input, init);
      }
    }
    Object.assign(this.global, fromNode, { Request: BrowserRequest });
  }
}
