import { inventory } from '@gatehouse/api/configuration';

/** What would change in the file, a line for each variable: `+` new, `~` other than before. Secrets are only named. */
export function differenceOf(
  held: Readonly<Record<string, string | undefined>>,
  changes: ReadonlyMap<string, string>,
): string {
  const lines = [...changes].map(([name, value]) => {
    const before = held[name];
    const after = shown(name, value);
    return before === undefined
      ? `+ ${name}=${after}`
      : `~ ${name}=${after} (was ${shown(name, before) || 'empty'})`;
  });
  return lines.length === 0 ? 'Nothing changes.' : lines.join('\n');
}

function shown(name: string, value: string): string {
  const isSecret = inventory().some((each) => each.name === name && each.class === 'secret');
  if (isSecret && value !== '') return '(secret)';
  const line = JSON.stringify(value).slice(1, -1);
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
