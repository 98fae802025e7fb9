import type { Command } from 'commander';
import type { Instances } from '@gatehouse/contracts';
import { apiCommand, withApi, type AskOptions } from '../http/api-command.js';
import { print } from '../http/print.js';
import { safeText } from '../http/safe-text.js';
import { table } from '../http/table.js';
import type { Terminal } from '../terminal.js';

/** `gatehouse instances`: what runs, and where it is not the same. */
export function instancesCommand(terminal: Terminal): Command {
  return apiCommand('instances')
    .description('List the instances that run, and gates that are not the same on all of them.')
    .action(async (options: AskOptions) => {
      const running = await withApi(terminal, options, (api) =>
        api.ask((client) => client.GET('/v1/platform/instances')),
      );
      print(terminal, options, running, () => words(running));
    });
}

function words({ instances, disagreements }: Instances): string {
  const rows = instances.map((instance) => [
    instance.instanceId,
    instance.startedAt,
    `${instance.silentMs} ms ago`,
    instance.gateFingerprint,
    instance.openGates.join(' '),
  ]);
  const differences = disagreements.map(
    ({ gate, openOn, shutOn }) =>
      `${gate} is open on ${openOn.join(', ')} and shut on ${shutOn.join(', ')}.\n`,
  );
  const list = table(['instance', 'started', 'heard of', 'gates', 'open'], rows);
  return [list, ...differences.map((line) => `\n${safeText(line.trimEnd())}\n`)].join('');
}
