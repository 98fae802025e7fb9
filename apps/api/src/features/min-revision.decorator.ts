import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { ApiErrors } from '../http/index.js';
import { minRevisionHeader } from './revision-tokens.js';

/** Documents what every tenant's route honours: the revision that an answer must not be older than. */
export function MinRevision(): ClassDecorator & MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: minRevisionHeader,
      required: false,
      description: 'An Entitlements-Revision of this tenant: the answer is at least as fresh.',
    }),
    ApiErrors('revision_token_invalid', 'revision_not_reached', 'feature_lookup_failed'),
  );
}
