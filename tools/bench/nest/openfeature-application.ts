import { join } from 'node:path';
import type { Surroundings } from '../frame/line.js';
import type { Target } from '../http/cpu.js';
import { requestOf } from '../http/request.js';
import { logOf } from '../running/here.js';
import { MeasuredProcess } from '../running/measured-process.js';

export interface OpenFeatureApplication {
  /** Its gated route and its bare one; none where it cannot be started. */
  readonly targets: readonly { readonly gated: Target; readonly ungated: Target }[];
  readonly leftOut: readonly string[];
  stop(): Promise<void>;
}

/** A Nest application with OpenFeature's own decorator on a route, in a process of its own. */
export async function openGatedByOpenFeature({ root, parts }: Surroundings): Promise<OpenFeatureApplication> {
  const server = await MeasuredProcess.start(
    {
      ...{ name: 'OpenFeature', script: join(root, 'tools/bench/peers/openfeature-nest.mjs') },
      logFile: logOf(root, 'openfeature-nest'),
    },
    parts,
  );
  try {
    const { port } = (await server.message('listening')) as { readonly port: number };
    const target = (name: string, path: string): Target => ({
      ...{ name, server, port, requests: [requestOf(path)] },
      isRight: ({ status, body }) => status === 200 && body === '{"here":true}',
    });
    const gated = target('OpenFeature’s Nest gate', '/gated');
    const targets = [{ gated, ungated: target('bare', '/bare') }];
    return { targets, leftOut: [], stop: () => server.stop() };
  } catch (error) {
    return {
      targets: [],
      leftOut: [`left out, OpenFeature’s gate: ${String(error)}`],
      stop: () => server.stop(),
    };
  }
}
