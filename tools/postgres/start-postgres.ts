import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../process/deadline.js';
import { tailOf } from '../process/log-file.js';
import { anyFreePort, askPort } from '../process/port.js';
import { findBinaries } from './binaries.js';
import { createDataFolder, giveTo, majorOfFolder } from './data-folder.js';
import { type Postmaster, readPostmaster, removeStaleFile } from './postmaster-file.js';
import { type RunningPostgres, runningPostgres, serves } from './running-postgres.js';
import { type Durability, serverOptions } from './server-options.js';
import { type ServerProcess, spawnServer } from './spawn-server.js';
import { findWay, type WayToRun } from './way-to-run.js';

export interface PostgresOptions {
  /** The folder of the data: made at the first start, found again at the next. */
  readonly dataDir: string;
  readonly durability: Durability;
  /** The port to listen on if it is free; any free one otherwise. */
  readonly port?: number;
  /** Where the server's own messages go; beside the data folder if not said. */
  readonly logFile?: string;
}

const bootDeadlineMs = 60_000;
const attempts = 3;
const pauseMs = 200;

/**
 * A Postgres on 127.0.0.1, by password: the one that runs on this data folder already, or a new one that ends with this
 * process, however this process ends. Throws `NoPostgresError`, which names the ways out, when there is none to run.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  const logFile = options.logFile ?? `${dataDir}.log`;
  const end = performance.now() + bootDeadlineMs;
  let failures = 0;
  while (failures < attempts && performance.now() < end) {
    const running = (await adopt(dataDir)) ?? (await boot({ ...options, dataDir, logFile }));
    if (running !== undefined) return running;
    // while another server holds the folder (starting, or ending with its launcher) it is a matter of waiting
    if (readPostmaster(dataDir) === undefined) failures += 1;
    await sleep(pauseMs);
  }
  throw new Error(`Postgres did not start on ${dataDir}. Its last words (${logFile}):\n${tailOf(logFile)}`);
}

async function adopt(dataDir: string): Promise<RunningPostgres | undefined> {
  const there = await settled(dataDir, () => readPostmaster(dataDir) === undefined);
  if (there === undefined || !(await serves(dataDir, there.port))) return undefined;
  return runningPostgres(dataDir, there, true);
}

/** `undefined` when the server ended at once: its port was taken meanwhile, or another start was quicker. */
async function boot(options: PostgresOptions & { logFile: string }): Promise<RunningPostgres | undefined> {
  const { dataDir, logFile } = options;
  const { way, binaries } = await prepare(options);
  const args = serverOptions(dataDir, await portFor(options.port), options.durability);
  const server = spawnServer({ way, binaries, args, logFile });
  const postmaster = await settled(dataDir, () => server.hasEnded());
  return isOurs(server, postmaster) ? runningPostgres(dataDir, postmaster, false) : undefined;
}

async function prepare({
  dataDir,
  durability,
}: PostgresOptions): Promise<{ way: WayToRun; binaries: string }> {
  mkdirSync(dirname(dataDir), { recursive: true });
  const { folder: binaries } = await findBinaries(majorOfFolder(dataDir));
  const way = await findWay([binaries, dirname(dataDir)]);
  if (majorOfFolder(dataDir) === undefined) await createDataFolder({ dataDir, binaries, way, durability });
  await giveTo(way, [dataDir]);
  removeStaleFile(dataDir);
  return { way, binaries };
}

/** The server of this folder once it is ready, or `undefined` once there will be none. */
async function settled(dataDir: string, isOver: () => boolean): Promise<Postmaster | undefined> {
  const look = (): Promise<Postmaster | 'over' | undefined> => {
    const there = readPostmaster(dataDir);
    if (there?.isReady === true) return Promise.resolve(there);
    return Promise.resolve(isOver() ? 'over' : undefined);
  };
  const found = await until(look, { what: 'Postgres is ready', deadlineMs: bootDeadlineMs, everyMs: 10 });
  return found === 'over' ? undefined : found;
}

function isOurs(server: ServerProcess, postmaster: Postmaster | undefined): postmaster is Postmaster {
  return postmaster !== undefined && !server.hasEnded() && server.owns(postmaster.pid);
}

async function portFor(wanted?: number): Promise<number> {
  return wanted !== undefined && (await askPort(wanted)) === 'free' ? wanted : anyFreePort();
}
