import { utc } from '../time';

/** The times of the operators' pages: their tenants are everywhere. */
export const { dayOf, momentOf, secondOf } = utc;
