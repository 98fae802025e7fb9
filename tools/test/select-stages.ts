import type { Stage } from './stage.js';

/** The stages of these names, in the order of the table; all of them when no name is given. Unknown names throw. */
export function selectStages(all: readonly Stage[], names: readonly string[]): readonly Stage[] {
  const unknown = names.filter((name) => !all.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No stage is called ${unknown.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}
