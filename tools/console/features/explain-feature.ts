import { Argument, type Command } from 'commander';
import type { ExplainedDecision, FeatureKey, Tenant } from '@gatehouse/contracts';
import { apiCommand, withApi, type AskOptions } from '../http/api-command.js';
import { featureKey, instant } from '../http/arguments.js';
import { print } from '../http/print.js';
import { safeText } from '../http/safe-text.js';
import { findTenant } from '../tenants/find-tenant.js';
import type { Terminal } from '../terminal.js';
import { stepLines } from './explanation-words.js';
import { onOrOff, reasonOf } from './tenant-features.js';

interface ExplainOptions extends AskOptions {
  readonly at?: string;
}

export function explainFeature(terminal: Terminal): Command {
  return apiCommand('explain')
    .description('Say why a feature is on or off for a tenant, and what would turn it on.')
    .argument('<tenant>', 'its id, or its name')
    .addArgument(new Argument('<feature>').argParser(featureKey))
    .option('--at <instant>', 'at another instant than now', instant)
    .action(async (typed: string, key: FeatureKey, options: ExplainOptions) => {
      const [tenant, explained] = await withApi(terminal, options, async (api) => {
        const found = await findTenant(api, typed);
        const path = { tenant_id: found.id, key };
        const query = options.at === undefined ? {} : { at: options.at };
        const answer = await api.ask((client) =>
          client.GET('/v1/platform/tenants/{tenant_id}/features/{key}/decision', { params: { path, query } }),
        );
        return [found, answer] as const;
      });
      print(terminal, options, explained, () => words(tenant, explained));
    });
}

function words(tenant: Tenant, explained: ExplainedDecision): string {
  const { feature, decision, at, revision, level, ageMs, allow, steps } = explained;
  const lines = [
    `${feature} is ${onOrOff(decision.enabled)} for ${tenant.name}: ${reasonOf(decision)}`,
    `  at ${at}, from revision ${revision} (${level}, ${ageMs} ms old)`,
    ...stepLines(steps),
    ...allow.map((change) => `To allow it: ${remedy(tenant, change)}`),
  ];
  return lines.map((line) => `${safeText(line)}\n`).join('');
}

function remedy({ id }: Tenant, change: ExplainedDecision['allow'][number]): string {
  if (change.kind === 'gate') return `open the gate ${change.name} in the environment of every instance`;
  const set = `gatehouse features set ${id} ${change.feature}`;
  const how = {
    set_on: '=on',
    unset: '=unset',
    lift_start: '=on (from now on)',
    lift_end: '=on (without an end)',
  };
  return `${set}${how[change.remedy]} --reason …`;
}
