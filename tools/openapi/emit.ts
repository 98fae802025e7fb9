import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateArtefacts } from './artefacts.js';
import { root } from './root.js';

/** `npm run openapi`: writes every generated artefact where it is checked in. */
for (const [path, text] of await generateArtefacts()) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  console.log(path);
}
