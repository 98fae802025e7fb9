import type { ManifestDocument, OpenApiDocument, Operation } from './document.js';
import { operationsOf } from './document.js';

/** What the guard looks at. */
export interface Guarded {
  readonly document: OpenApiDocument;
  readonly manifest: ManifestDocument;
}

/** A promise that the document does not keep. */
export interface Finding {
  readonly check: string;
  /** JSON Pointer into openapi/openapi.json, as a URI fragment. */
  readonly where: string;
  readonly says: string;
  readonly fix: string;
}

/** What a check finds; its name is added by whoever runs it. */
export type Found = Omit<Finding, 'check'>;

/** One promise, and how to see that it is broken. */
export interface Check {
  readonly name: string;
  readonly find: (guarded: Guarded) => readonly Found[];
}

/** A check that looks at one operation after the other. */
export const ofEachOperation = (
  name: string,
  find: (operation: Operation, guarded: Guarded) => readonly Found[],
): Check => ({
  name,
  find: (guarded) => operationsOf(guarded.document).flatMap((operation) => find(operation, guarded)),
});

/** One finding where the promise is broken, and none where it is kept. */
export const unless = (isKept: boolean, found: Found): readonly Found[] => (isKept ? [] : [found]);

/** Everything that the checks find, each finding with its check. */
export const findAll = (checks: readonly Check[], guarded: Guarded): readonly Finding[] =>
  checks.flatMap(({ name, find }) => find(guarded).map((found) => ({ check: name, ...found })));
