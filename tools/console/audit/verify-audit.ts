import { InvalidArgumentError, type Command } from 'commander';
import type { AuditVerification } from '@gatehouse/contracts';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import type { Api } from '../http/api.js';
import { apiCommand, withApi, type AskOptions } from '../http/api-command.js';
import { print } from '../http/print.js';
import { safeText } from '../http/safe-text.js';
import { findTenant } from '../tenants/find-tenant.js';
import type { Terminal } from '../terminal.js';

interface Head {
  readonly sequence: number;
  readonly hash: string;
}

interface VerifyOptions extends AskOptions {
  readonly tenant?: string;
  readonly head?: Head;
}

export function verifyAudit(terminal: Terminal): Command {
  return apiCommand('verify')
    .description('Follow the chains of the audit, and name the first link that does not hold.')
    .option('--tenant <tenant>', 'the chain of this tenant alone, by id or name')
    .option(
      '--head <sequence:hash>',
      'what this printed earlier for the tenant: it must still be there',
      head,
    )
    .action(async (options: VerifyOptions) => {
      if (options.head && options.tenant === undefined)
        throw new ConsoleError('--head belongs to one tenant: name it with --tenant.', exitCode.usage);
      const verified = await withApi(terminal, options, (api) => verify(api, options));
      print(terminal, options, verified, () => words(verified));
      if (!verified.verified) throw new ConsoleError('The audit is not as it was recorded.', exitCode.no);
    });
}

type Verified = Pick<AuditVerification, 'verified' | 'chains' | 'events' | 'brokenAt' | 'head'>;

/** One request looks for a few seconds and says from where on to go on looking. */
async function verify(api: Api, options: VerifyOptions): Promise<Verified> {
  const tenant = options.tenant === undefined ? {} : { tenantId: (await findTenant(api, options.tenant)).id };
  const from = { ...tenant, ...(options.head && { head: options.head }) };
  let [chains, events] = [0, 0];
  let cursor: string | undefined;
  for (;;) {
    const body = { ...from, ...(cursor !== undefined && { cursor }) };
    const part: AuditVerification = await api.ask((client) =>
      client.POST('/v1/platform/audit/verify', { body }),
    );
    chains += part.chains;
    events += part.events;
    cursor = part.nextCursor ?? undefined;
    if (part.complete || part.brokenAt !== null || cursor === undefined)
      return {
        verified: part.verified && part.complete,
        chains,
        events,
        brokenAt: part.brokenAt,
        head: part.head,
      };
  }
}

function words({ chains, events, brokenAt, head: last }: Verified): string {
  if (brokenAt !== null) {
    const where = brokenAt.tenantId === null ? 'the platform' : `tenant ${brokenAt.tenantId}`;
    return `Broken at event ${brokenAt.sequence} of ${where} (${brokenAt.problem}): ${safeText(brokenAt.message)}\n`;
  }
  const kept =
    last === null
      ? ''
      : `Keep its head to find out later whether it was shortened: ${last.sequence}:${last.hash}\n`;
  return `As it was recorded: ${events} events in ${chains} chains.\n${kept}`;
}

function head(typed: string): Head {
  const [, sequence, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(typed) ?? [];
  if (sequence === undefined || hash === undefined)
    throw new InvalidArgumentError('Expected a sequence and a hash, as verify prints them.');
  return { sequence: Number(sequence), hash };
}
