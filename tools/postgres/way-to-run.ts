import { guarded, withLauncher } from '../process/mortal.js';
import { run } from '../process/run.js';
import { NoPostgresError } from './binaries.js';

/** How a Postgres program is started here: the words in front of it, and who owns its files. */
export interface WayToRun {
  readonly prefix: readonly string[];
  readonly owner: number;
}

const nobody = 65_534;
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
// without the securebit, access(2) would forget the power again
const reachAll = [
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--securebits=+no_setuid_fixup',
];

/** Postgres refuses to run as root, so root has to become somebody who reaches the binaries and the data. In order of preference. */
const waysOfRoot: readonly WayToRun[] = [
  { prefix: [...asNobody, ...withLauncher], owner: nobody },
  // the folders are closed to others (/root): stay their owner under another number
  {
    prefix: ['unshare', '-U', `--map-user=${nobody}`, `--map-group=${nobody}`, 'setpriv', ...withLauncher],
    owner: 0,
  },
  // containers that forbid `unshare`: keep only the power to pass through closed folders
  { prefix: [...asNobody, ...reachAll, ...withLauncher], owner: nobody },
];

const waysOfUser = (uid: number): readonly WayToRun[] => [
  { prefix: ['setpriv', ...withLauncher], owner: uid },
  { prefix: guarded, owner: uid },
];

/** The ways that this user has, on any system. */
export function waysFor(uid = process.getuid?.() ?? -1): readonly WayToRun[] {
  return uid === 0 ? waysOfRoot : waysOfUser(uid);
}

/** The first way by which all these folders can be entered. */
export async function findWay(folders: readonly string[], ways = waysFor()): Promise<WayToRun> {
  for (const way of ways) {
    if (way.prefix === guarded || (await canEnter(way, folders))) return way;
  }
  throw new NoPostgresError(
    'Postgres refuses to run as root, and no other user of this machine can enter the project’s folder.',
  );
}

async function canEnter(way: WayToRun, folders: readonly string[]): Promise<boolean> {
  const [command = '', ...args] = [
    ...way.prefix,
    'sh',
    '-c',
    'for folder do cd "$folder" || exit 1; done',
    'sh',
    ...folders,
  ];
  return (await run({ command, args, deadlineMs: 5_000, cwd: '/' })).code === 0;
}
