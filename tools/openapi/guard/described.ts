import { type Check, type Found, ofEachOperation, unless } from './check.js';
import { operationsOf, type Operation } from './document.js';

/** Operations that need no credential, each with why. */
const open: Readonly<Record<string, string>> = {
  'POST /v1/auth/login': 'who signs in has none yet',
  'GET /health/live': 'a supervisor has none',
  'GET /health/ready': 'a supervisor has none',
  'GET /metrics': 'who collects figures has none; it is to be reachable from inside alone',
};

const said = (name: string, isSaid: (operation: Operation) => boolean, fix: string): Check =>
  ofEachOperation(`${name}-said`, (operation) =>
    unless(isSaid(operation), { where: operation.at, says: `${operation.name} has no ${name}`, fix }),
  );

const successOf = ({ responses }: Operation): Found[] =>
  Object.entries(responses)
    .filter(([status, { content = {} }]) => {
      const schemas = Object.values(content).map(({ schema }) => schema);
      const isWhole =
        schemas.length > 0 && schemas.every((schema) => schema && Object.keys(schema).length > 0);
      return status.startsWith('2') && (status === '204' ? schemas.length > 0 : !isWhole);
    })
    .map(([status]) => ({
      where: `/responses/${status}`,
      says: `answers ${status} ${status === '204' ? 'with a body, which 204 has none of' : 'without a schema'}`,
      fix: 'Give the response decorator its schema.',
    }));

/** Every operation says what it is called, what it does, who may call it and what comes back. */
export const describedChecks: readonly Check[] = [
  said('operationId', ({ operationId }) => Boolean(operationId), 'Add @ApiOperation({ operationId }).'),
  said('summary', ({ summary }) => Boolean(summary), 'Add @ApiOperation({ summary }).'),
  said('tag', ({ tags = [] }) => tags.length === 1, 'Add one @ApiTags(…) to the controller.'),
  said(
    'success',
    ({ responses }) => Object.keys(responses).some((status) => status.startsWith('2')),
    'Add @ApiOkResponse.',
  ),
  ofEachOperation('success-has-a-schema', (operation) =>
    successOf(operation).map(({ where, says, fix }) => ({
      where: operation.at + where,
      says: `${operation.name} ${says}`,
      fix,
    })),
  ),
  ofEachOperation('security-said', ({ name, at, security, ...rest }) =>
    unless(
      (security ?? []).length > 0
        ? Boolean(rest['x-allowed']?.length)
        : security !== undefined && name in open,
      {
        where: at,
        says: `${name} does not say who may call it`,
        fix: 'Add @Allow(…). What is for everybody is named, with why, in tools/openapi/guard/described.ts.',
      },
    ),
  ),
  {
    name: 'operationId-unique',
    find: ({ document }) => {
      const operations = operationsOf(document);
      const first = new Map(operations.toReversed().map(({ operationId, name }) => [operationId, name]));
      return operations.flatMap(({ operationId, name, at }) =>
        unless(operationId === undefined || first.get(operationId) === name, {
          where: at,
          says: `${name} is called ${operationId}, as is ${first.get(operationId)}`,
          fix: 'Give it an operationId of its own: clients are generated from it.',
        }),
      );
    },
  },
];
