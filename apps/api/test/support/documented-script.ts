import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const blocks = /^([ ]*)```sh\n([\s\S]*?)^[ ]*```$/gm;

/** What a document tells its reader to type against a running API, in one script. */
export interface DocumentedScript {
  readonly script: string;
  /** The statuses that the document says will be printed, in order: `# 428` at the end of a command. */
  readonly statuses: readonly string[];
}

/** Every `sh` block of the document that asks the API something, one after the other. */
export async function documentedScript(path: string): Promise<DocumentedScript> {
  const text = await readFile(`${root}${path}`, 'utf8');
  const script = [...text.matchAll(blocks)]
    .map(([, , block = '']) => block)
    .filter((block) => block.includes('curl '))
    .join('\n');
  return { script, statuses: [...script.matchAll(/# (\d{3})$/gm)].map(([, status = '']) => status) };
}
