import { type Check, ofEachOperation, unless } from './check.js';
import { codesIn, failuresOf, operationsOf, pointer, type OpenApiDocument } from './document.js';

/** Codes that belong to no operation: they are answered before it is known which one is meant. */
export const codesOfTheEdge: readonly string[] = [
  'malformed_request',
  'malformed_url',
  'method_not_allowed',
  'uri_too_long',
  'headers_too_large',
];

const enumAt = pointer('components', 'schemas', 'Problem', 'properties', 'error', 'enum');

const listed = ({ components }: OpenApiDocument): readonly string[] =>
  (components.schemas['Problem']?.properties?.['error']?.enum ?? []).map(String);

/** A code that nothing answers is a branch that every client writes for nothing. */
const usedCheck: Check = {
  name: 'codes-used',
  find: ({ document }) => {
    const used = new Set([
      ...codesOfTheEdge,
      ...operationsOf(document).flatMap((operation) =>
        failuresOf(operation).flatMap(([, each]) => codesIn(each)),
      ),
    ]);
    return listed(document).flatMap((code) =>
      unless(used.has(code), {
        where: enumAt,
        says: `no operation answers ${code}`,
        fix: 'Take it out of the error table, or name it with @ApiErrors where it is answered.',
      }),
    );
  },
};

/** The list of codes is closed: clients switch over it. */
const listedCheck = ofEachOperation('codes-listed', (operation, { document }) =>
  failuresOf(operation).flatMap(([status, response]) =>
    codesIn(response)
      .filter((code) => !listed(document).includes(code))
      .map((code) => ({
        where: `${operation.at}/responses/${status}`,
        says: `${operation.name} answers ${code}, which Problem does not list`,
        fix: 'Add it to the error table in apps/api/src/http/errors/error-table.ts.',
      })),
  ),
);

/** What a code means does not depend on where it is met. */
const statusCheck: Check = {
  name: 'one-status-per-code',
  find: ({ document }) => {
    const first = new Map<string, string>();
    return operationsOf(document).flatMap((operation) =>
      failuresOf(operation).flatMap(([status, response]) =>
        codesIn(response).flatMap((code) => {
          const before = first.get(code) ?? status;
          first.set(code, before);
          return unless(before === status, {
            where: `${operation.at}/responses/${status}`,
            says: `${code} is answered with ${status}, and elsewhere with ${before}`,
            fix: 'One row of the error table gives a code its status.',
          });
        }),
      ),
    );
  },
};

/** Every failure has the one envelope, under both of its media types, and says its codes. */
const envelopeCheck = ofEachOperation('envelope', (operation) =>
  failuresOf(operation).flatMap(([status, { content = {} }]) =>
    ['application/json', 'application/problem+json'].flatMap((type) => {
      const parts = content[type]?.schema?.allOf ?? [];
      const isWhole =
        parts.some(({ $ref }) => $ref === pointer('components', 'schemas', 'Problem')) &&
        parts.some(({ properties }) => properties?.['error']?.enum?.length);
      return unless(isWhole, {
        where: `${operation.at}/responses/${status}`,
        says: `${operation.name} answers ${status} as ${type} without the envelope and its codes`,
        fix: 'Use @ApiErrors(…): errorResponsesOf writes the envelope.',
      });
    }),
  ),
);

export const errorCodesChecks: readonly Check[] = [usedCheck, listedCheck, statusCheck, envelopeCheck];
