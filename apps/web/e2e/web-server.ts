import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** The production server as it is deployed, on a free port, with these variables and no others of ours. */
export const startWeb = (environment: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, '../start.mjs')], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', WEB_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Where it listens, as soon as it does. Rejects when it ends before. */
export const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    // Listens on to the end: a server whose words nobody takes any more dies of it.
    server.stdout?.on('data', (piece) => {
      said += String(piece);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    server.once('exit', () => reject(new Error(`The server has ended: ${said}`)));
  });
