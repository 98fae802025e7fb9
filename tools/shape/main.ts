import { realpathSync } from 'node:fs';
import { houseMeasures } from './house-measures.js';
import { report, stands } from './report.js';

/** `node tools/dist/shape/main.js [folder]`: prints the measures of the house; exit code 1 when one is broken. */
const house = houseMeasures(realpathSync(process.argv[2] ?? '.'));
console.log(report(house));
process.exitCode = stands(house) ? 0 : 1;
