import { startFailingApi } from './failing-api';
import { test as base } from './test';
import { addressOf, startWeb } from './web-server';

interface FailingWeb {
  /** Of a web server of the tests' own, which asks `api`. */
  readonly address: string;
  readonly api: Awaited<ReturnType<typeof startFailingApi>>;
}

/** Tests of what is drawn from an API that fails when it is told to. It is well again before each of them. */
export const test = base.extend<{ readonly heal: undefined }, { readonly web: FailingWeb }>({
  web: [
    async ({}, provide) => {
      const api = await startFailingApi(process.env['GATEHOUSE_API_URL'] ?? 'http://127.0.0.1:4000');
      const server = startWeb({ API_URL: api.origin });
      await provide({ address: await addressOf(server), api });
      server.kill('SIGKILL');
      await api.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  heal: [
    async ({ web }, provide) => {
      web.api.heal();
      await provide(undefined);
    },
    { auto: true },
  ],
});
