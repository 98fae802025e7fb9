import { anyFreePort, askPort } from '../process/port.js';
import { type Environment, valueOf } from './environment.js';

/** A port and who chose it: what somebody asked for is kept or refused, what nobody asked for may be moved. */
export interface PortChoice {
  readonly variable: string;
  readonly port: number;
  readonly isExplicit: boolean;
}

/** The port cannot be had. The message names the variable that moves it. */
export class PortTakenError extends Error {
  readonly code = 'port_taken';
  constructor({ variable, port }: PortChoice, what: 'taken' | 'forbidden') {
    const why = what === 'taken' ? 'is taken by another program' : 'may not be used by this user';
    super(`Port ${port} ${why}. Set ${variable} to another one, or leave it unset to get the next free one.`);
  }
}

/** What the environment says about a port; `0` asks for any free one. */
export function portChoice(env: Environment, variable: string, usual: number): PortChoice {
  const said = valueOf(env, variable);
  if (said === undefined) return { variable, port: usual, isExplicit: false };
  const port = /^\d{1,5}$/.test(said) ? Number(said) : NaN;
  if (!(port <= 65_535)) throw new Error(`${variable}: expected a port from 0 to 65535`);
  return { variable, port, isExplicit: true };
}

/** The port to use now. A taken one that nobody asked for is passed over, and `say` is told. */
export async function choosePort(
  choice: PortChoice,
  host: string,
  say: (line: string) => void,
): Promise<number> {
  if (choice.port === 0) return anyFreePort();
  const answer = await askPort(choice.port, host);
  if (answer === 'free') return choice.port;
  if (choice.isExplicit || answer === 'forbidden') throw new PortTakenError(choice, answer);
  const next = await nextFree(choice.port + 1, host);
  say(`Port ${choice.port} is taken; using ${next} (${choice.variable} sets it).`);
  return next;
}

async function nextFree(from: number, host: string): Promise<number> {
  for (let port = from; port <= 65_535; port += 1) {
    if ((await askPort(port, host)) === 'free') return port;
  }
  return anyFreePort();
}
