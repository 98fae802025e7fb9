import { fileURLToPath } from 'node:url';

const inRoot = (path: string) => fileURLToPath(new URL(`../../../../../${path}`, import.meta.url));

/** The API as it is deployed. */
export const builtApi = inRoot('apps/api/dist/main.js');

/** The web app as it is deployed, and what starts it. */
export const builtWeb = inRoot('apps/web/.next/BUILD_ID');
export const webStart = inRoot('apps/web/start.mjs');

/** What a program of these tests printed. */
export const logOf = (name: string) => inRoot(`test-results/instances/${name}.log`);
