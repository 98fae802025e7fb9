import { fileURLToPath } from 'node:url';
import { lastLines } from '../process/run.js';
import { seededBugs, type SeededBug } from './bugs.js';
import { openField, type Field } from './field.js';
import { occurrencesOf } from './occurrences.js';
import { verdictOf } from './verdict.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

async function isKilled(field: Field, bug: SeededBug): Promise<boolean> {
  if (occurrencesOf(root, bug) !== 1) {
    console.log(`cannot be seeded: ${bug.name} (its text is not once in ${bug.file})`);
    return false;
  }
  const result = await field.try(bug);
  const verdict = verdictOf(result);
  console.log(`${verdict}: ${bug.name}`);
  if (verdict === 'not tested') console.log(lastLines(result.output, 15));
  return verdict === 'killed';
}

/** Breaks a copy of the protocol in each way that the table lists, and expects the test that guards it to be red. */
async function main(): Promise<boolean> {
  const field = await openField(root);
  try {
    const whole = await field.tryNone();
    if (whole.code !== 0) console.log(lastLines(whole.output, 30));
    let killed = 0;
    for (const bug of seededBugs) if (await isKilled(field, bug)) killed += 1;
    console.log(`killed ${killed}/${seededBugs.length}`);
    return whole.code === 0 && killed === seededBugs.length;
  } finally {
    await field.remove();
  }
}

process.exitCode = (await main()) ? 0 : 1;
