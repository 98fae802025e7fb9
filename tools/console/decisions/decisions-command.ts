import { Command } from 'commander';
import type { DeniedDecision } from '@gatehouse/contracts';
import { stepLines } from '../features/explanation-words.js';
import { reasonOf } from '../features/tenant-features.js';
import { apiCommand, withApi, type AskOptions } from '../http/api-command.js';
import { print } from '../http/print.js';
import { safeText } from '../http/safe-text.js';
import { facts } from '../http/table.js';
import type { Terminal } from '../terminal.js';

/** `gatehouse decisions`: the evaluation behind a denial that somebody reports. */
export function decisionsCommand(terminal: Terminal): Command {
  return new Command('decisions').description('Look up why something was denied.').addCommand(
    apiCommand('show')
      .description('Show the evaluation behind one denial, as it was.')
      .argument('<id>', 'the decisionId of the answer')
      .action(async (id: string, options: AskOptions) => {
        const path = { decision_id: id };
        const decision = await withApi(terminal, options, (api) =>
          api.ask((client) => client.GET('/v1/platform/decisions/{decision_id}', { params: { path } })),
        );
        print(terminal, options, decision, () => words(decision));
      }),
  );
}

function words(decision: DeniedDecision): string {
  const { feature, route, tenantId, at, seen, revision, level, ageMs, instanceId, cause } = decision;
  const since = cause && `${cause.reason} (${cause.actor}, ${cause.at}, revision ${cause.revision})`;
  return [
    facts({
      feature,
      denied: reasonOf(decision),
      route,
      tenant: tenantId,
      at,
      seen: `${seen} times`,
      from: `revision ${revision ?? '-'} (${level ?? '-'}, ${ageMs ?? '-'} ms old) on ${instanceId}`,
      since,
    }),
    ...stepLines(decision.explanation?.steps ?? []).map((line) => `${safeText(line)}\n`),
  ].join('');
}
