import { type Child, startChild } from '../process/child.js';
import { until } from '../process/deadline.js';
import { mortalNode } from '../process/mortal.js';
import { askPort } from '../process/port.js';
import type { Environment } from './environment.js';
import { lastWords, notableLine } from './notable-line.js';
import type { Parts } from './parts.js';
import { choosePort, type PortChoice } from './port-choice.js';

export interface ServiceOptions {
  readonly name: string;
  /** The script that Node runs. */
  readonly script: string;
  readonly cwd: string;
  readonly host: string;
  readonly port: PortChoice;
  /** Answers below 400 once the service is ready. */
  readonly readyPath: string;
  readonly logFile: (port: number) => string;
  readonly env: (port: number) => Environment;
  readonly say: (line: string) => void;
}

export interface Service {
  readonly url: string;
  readonly child: Child;
  readonly logFile: string;
}

/** A service ended, or is not ready in time. The message carries its last words and where the rest is. */
export class ServiceFailedError extends Error {
  readonly code = 'service_failed';
  constructor(what: string, { child, logFile }: Pick<Service, 'child' | 'logFile'>) {
    super(`${what}. ${whereToRead(child, logFile)}`);
  }
}

/** Where the log of a service that failed is, and the end of it. */
export function whereToRead(child: Child, logFile: string): string {
  const words = lastWords(child.lastLines());
  return `The log is in ${logFile}${words === '' ? '.' : `; its last words:\n\n${words}\n`}`;
}

const readyDeadlineMs = 60_000;

/** Starts one of our servers as a child and waits until it is ready. A port that somebody takes meanwhile is passed over. */
export async function startService(options: ServiceOptions, parts: Parts): Promise<Service> {
  for (;;) {
    const port = await choosePort(options.port, options.host, options.say);
    const service = await spawnService(options, port, parts);
    if (await isReady(options, service)) return service;
    const isLost = (await askPort(port, options.host)) === 'taken' && !options.port.isExplicit;
    if (parts.isStopping || !isLost) throw new ServiceFailedError((await service.child.ended).says, service);
  }
}

async function spawnService(options: ServiceOptions, port: number, parts: Parts): Promise<Service> {
  const { name, script, cwd, host, say } = options;
  const logFile = options.logFile(port);
  const onLine = (line: string, stream: 'stdout' | 'stderr'): void => {
    const notable = parts.isStopping ? undefined : notableLine(line, stream);
    if (notable !== undefined) say(`${name}: ${notable}`);
  };
  const child = startChild({ name, words: mortalNode(script), cwd, env: options.env(port), logFile, onLine });
  await parts.add({ name, stop: () => child.stop() });
  return { url: `http://${callable(host)}:${port}`, child, logFile };
}

/** False when it ended before it was ready. */
async function isReady({ name, readyPath }: ServiceOptions, service: Service): Promise<boolean> {
  const ask = async (): Promise<'yes' | 'no' | undefined> => {
    const answers = await answersAt(`${service.url}${readyPath}`);
    if (service.child.hasEnded()) return 'no';
    return answers ? 'yes' : undefined;
  };
  try {
    return (
      (await until(ask, { what: `${name} is ready`, deadlineMs: readyDeadlineMs, everyMs: 100 })) === 'yes'
    );
  } catch (error) {
    throw new ServiceFailedError(String(error), service);
  }
}

async function answersAt(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.status < 400;
  } catch {
    // not listening yet, or too slow this time: the deadline is the caller's
    return false;
  }
}

/** Where a server that listens on this address is called from the same machine. */
export function callable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
