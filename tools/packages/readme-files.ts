const block = /```tsx?\n\/\/ (\S+)\n([\s\S]*?)```/g;

/** The files that a README shows, by name: its blocks of TypeScript whose first line is `// name`. */
export function readmeFiles(markdown: string): ReadonlyMap<string, string> {
  const found = [...markdown.matchAll(block)].map(([, name = '', code = '']) => [name, code] as const);
  return new Map(found);
}

/** The first block of JSON after the name of a file. @throws Error without one */
export function readmeJson(markdown: string, name: string): string {
  const start = markdown.indexOf(`\`${name}\``);
  const found = start < 0 ? undefined : /```json\n([\s\S]*?)```/.exec(markdown.slice(start))?.[1];
  if (found === undefined) throw new Error(`Expected the README to show ${name}`);
  return found;
}
