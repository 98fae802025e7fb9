import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { ApiErrors } from '../../http/index.js';
import type { Audience } from '../principal.js';
import { labelAccess } from './access.js';

/**
 * Whom the handler, or every handler of the class, is for. Everyone else gets 403 `forbidden`, with the same body
 * whatever the id in the path is. A handler's own label replaces its class's.
 *
 * @example @Allow('member', 'admin', 'service:tenant')
 */
export function Allow(...audiences: readonly [Audience, ...Audience[]]): ClassDecorator & MethodDecorator {
  return applyDecorators(
    labelAccess(audiences),
    ApiSecurity('session'),
    ApiSecurity('bearer'),
    ApiExtension('x-allowed', [...audiences]),
    ApiErrors('unauthenticated', 'forbidden', 'identity_lookup_failed'),
  );
}
