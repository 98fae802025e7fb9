import type { ChangedFeatures, ChangeReceipt } from '@gatehouse/contracts';
import { safeText } from '../http/safe-text.js';

type Flip = ChangedFeatures['effects']['turnsOn'][number];

/** What a change did, or would do, as sentences. */
export function changeWords(changed: ChangedFeatures, receipt: ChangeReceipt | null): string {
  return [headOf(changed), ...effectsOf(changed), ...warningsOf(changed), ...receiptLines(receipt)]
    .map((line) => `${safeText(line)}\n`)
    .join('');
}

function headOf({ dryRun, changed, revision }: ChangedFeatures): string {
  if (changed.length === 0) return `Nothing to change: it is so already, at revision ${revision}.`;
  if (dryRun) return `Would change ${changed.join(', ')}, from revision ${revision}. Nothing was changed.`;
  return `Changed ${changed.join(', ')}: revision ${revision}.`;
}

function effectsOf({ effects }: ChangedFeatures): string[] {
  const flip = ({ feature, before, after }: Flip) => `${feature} (${before} -> ${after})`;
  const all: readonly (readonly [string, readonly string[]])[] = [
    ['Turns on', effects.turnsOn.map(flip)],
    ['Turns off', effects.turnsOff.map(flip)],
    ['Opens', effects.opens],
    ['Closes', effects.closes],
  ];
  return all.filter(([, what]) => what.length > 0).map(([verb, what]) => `  ${verb}: ${what.join(', ')}`);
}

function warningsOf({ warnings }: ChangedFeatures): string[] {
  return warnings.map(({ message }) => `  Mind: ${message}`);
}

function receiptLines(receipt: ChangeReceipt | null): string[] {
  if (receipt === null) return [];
  const { changeId, confirmed, of, afterMs, boundEndsAt, state } = receipt;
  const last = afterMs === null ? '' : ` after ${afterMs} ms`;
  const rest = state === 'confirmed' ? '' : `; all by ${boundEndsAt} at the latest`;
  return [`  Change ${changeId}, confirmed by ${confirmed} of ${of} instances${last}${rest}.`];
}
