import { type Check, unless } from './check.js';
import { codesIn, type Operation, operationsOf } from './document.js';

/** Writes that are refused without the version they are based on, each with the code of a lost race. */
const conditionalWrites: Readonly<Record<string, string>> = {
  'PUT /v1/tenants/settings': 'stale_settings',
  'PATCH /v1/billing/subscription': 'stale_subscription',
};

/** No edit is lost: `If-Match` is required in the document too, so that generated clients must send it. */
export const conditionalWritesCheck: Check = {
  name: 'conditional-writes',
  find: ({ document }) =>
    operationsOf(document).flatMap((operation) => {
      const stale = conditionalWrites[operation.name];
      return stale === undefined ? [] : brokenIn(operation, stale);
    }),
};

function brokenIn(operation: Operation, stale: string) {
  const { parameters = [], responses, name, at } = operation;
  const ifMatch = parameters.find((each) => each.in === 'header' && each.name === 'If-Match');
  const promises: readonly (readonly [boolean, string])[] = [
    [ifMatch?.required === true, 'does not require If-Match'],
    [codesIn(responses['428']).includes('precondition_required'), 'does not list 428 precondition_required'],
    [codesIn(responses['409']).includes(stale), `does not list 409 ${stale}`],
    ['ETag' in (responses['200']?.headers ?? {}), 'answers 200 without the new ETag'],
  ];
  return promises.flatMap(([isKept, says]) =>
    unless(isKept, {
      where: at,
      says: `${name} ${says}`,
      fix: 'The decorator of a versioned write in apps/api/src/http/preconditions says all four.',
    }),
  );
}
