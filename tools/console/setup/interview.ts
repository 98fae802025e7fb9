import { inventory, sections, type InventoryEntry, type Section } from '@gatehouse/api/configuration';
import type { Asking } from './asking.js';
import type { Draft } from './draft.js';
import { namesIn, problemsIn } from './problems.js';

/** Asks for everything that this profile has a question for, and again for what does not go together. */
export async function interview(draft: Draft, asking: Asking, answered: ReadonlySet<string>): Promise<void> {
  for (const section of sections) await askSection(section, draft, asking, new Set(answered));
  draft.generateSecrets();
  await mend(draft, asking);
}

/** One by one: an answer decides whether there is a next question. */
async function askSection(section: Section, draft: Draft, asking: Asking, done: Set<string>): Promise<void> {
  const entries = inventory().filter(({ prompt }) => prompt?.section === section);
  const next = () => entries.find((entry) => !done.has(entry.name) && draft.asks(entry));
  if (next()) asking.heading(section.toUpperCase());
  for (let entry = next(); entry; entry = next()) {
    done.add(entry.name);
    await ask(entry, draft, asking);
  }
}

async function mend(draft: Draft, asking: Asking): Promise<void> {
  for (let problems = problemsIn(draft); problems.length > 0; problems = problemsIn(draft)) {
    asking.heading(`This does not go together:\n${problems.join('\n')}`);
    const names = new Set(problems.flatMap(namesIn));
    for (const entry of inventory().filter(({ name }) => names.has(name))) await ask(entry, draft, asking);
  }
}

async function ask(entry: InventoryEntry, draft: Draft, asking: Asking): Promise<void> {
  const answer = entry.type === 'true or false' ? decide : type;
  await answer(entry, draft, asking);
}

async function decide(entry: InventoryEntry, draft: Draft, asking: Asking): Promise<void> {
  const initial = ['true', '1'].includes(offered(entry, draft).toLowerCase());
  const why = entry.prompt?.why ?? entry.description;
  draft.set(entry.name, String(await asking.confirm({ message: questionOf(entry), why, initial })));
}

async function type(entry: InventoryEntry, draft: Draft, asking: Asking): Promise<void> {
  const { name, prompt, description } = entry;
  const isSecret = entry.class === 'secret';
  const keeps = isSecret && draft.valueOf(name) !== '';
  const answer = await asking.ask({
    message: `${questionOf(entry)}${keeps ? ', empty to keep the one that is there, - for none' : ''}`,
    why: prompt?.why ?? description,
    isSecret,
    ...(!isSecret && { initial: offered(entry, draft) }),
    problemOf: (raw) => (keeps && raw === '' ? undefined : draft.problemOf(entry, given(keeps, raw))),
  });
  if (keeps && answer === '') return;
  draft.set(name, given(keeps, answer));
}

const questionOf = ({ name, prompt }: InventoryEntry): string => `${prompt?.question ?? name} (${name})`;

function offered({ name, prompt, fallback }: InventoryEntry, draft: Draft): string {
  const held = draft.valueOf(name);
  return held === '' ? (prompt?.offer?.(draft.values) ?? fallback) : held;
}

const given = (keeps: boolean, raw: string): string => (keeps && raw === '-' ? '' : raw);
