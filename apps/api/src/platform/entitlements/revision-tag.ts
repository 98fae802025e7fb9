import type { EntityTagCondition } from '../../http/index.js';
import { representationOf, type Representation } from '../../http/representation.js';
import type { TenantFeaturesView } from './entitlement.schemas.js';

const pattern = /^([0-9]{1,15})-/;

/** The tag begins with the revision, so that a write can be compared under the row's lock. */
export function operatorRepresentationOf(view: TenantFeaturesView): Representation {
  return representationOf(view, `${view.revision}-`);
}

/**
 * The revisions that an `If-Match` allows; undefined: any. Time and gates are part of the representation, but a
 * change is in conflict only with another change, so only the revisions of the tags are compared.
 */
export function expectedRevisions(condition: EntityTagCondition): readonly number[] | undefined {
  if (condition.kind !== 'tags') return undefined;
  return condition.tags
    .filter(({ weak }) => !weak)
    .flatMap(({ value }) => {
      const revision = pattern.exec(value)?.[1];
      return revision === undefined ? [] : Number(revision);
    });
}
