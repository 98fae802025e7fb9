import { isReservedFlag } from '@gatehouse/features';
import { ApiError, pointerOf } from '../http/index.js';

const mostNamed = 20;

/**
 * Entitlements are no settings: a flag that spells their namespace is refused, whatever its value.
 *
 * @param flags as they were sent, checked or not.
 * @throws ApiError `reserved_flag` that names them.
 */
export function refuseReservedFlags(flags: unknown): void {
  if (typeof flags !== 'object' || flags === null) return;
  const reserved = Object.keys(flags).filter(isReservedFlag);
  if (reserved.length === 0) return;
  const issues = reserved.slice(0, mostNamed).map((key) => ({
    path: pointerOf(['flags', key]),
    code: 'reserved_flag',
    message: 'The namespace feature. belongs to entitlements',
  }));
  throw new ApiError('reserved_flag', { facts: { issues } });
}
