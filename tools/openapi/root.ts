import { fileURLToPath } from 'node:url';

/** The repository's root, seen from `tools/dist/openapi/`. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));
