import { fileURLToPath } from 'node:url';
import { findDrift } from './comparison.js';
import { comparisons } from './comparisons.js';
import { readHouse } from './house.js';

/** `npm run drift`: fails where code, environment, wizard, document, client, web app and docs disagree, line by line. */
const found = findDrift(comparisons, readHouse(fileURLToPath(new URL('../../../', import.meta.url))));
for (const { comparison, at, says, fix } of found) console.error(`${at} [${comparison}] ${says}\n  ${fix}`);
if (found.length === 0) console.log(`${comparisons.length} comparisons, and nothing differs`);
process.exitCode = found.length === 0 ? 0 : 1;
