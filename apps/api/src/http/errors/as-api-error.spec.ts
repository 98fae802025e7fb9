import { describe, expect, it } from '@jest/globals';
import { HttpException, NotFoundException, ServiceUnavailableException } from '@nestjs/common';
import {
  DerivedFeaturesError,
  EntitlementsUnavailableError,
  FeatureDisabledError,
  FeatureDisabledException,
  StaleRevisionError,
  UnknownFeaturesError,
  UnknownTenantError,
} from '@gatehouse/features';
import { ApiError } from './api-error.js';
import { asApiError } from './as-api-error.js';
import { envelopeOf } from './envelope.js';

const off = new FeatureDisabledError({ feature: 'billing', enabled: false, reason: 'not_entitled' });

describe('asApiError', () => {
  it.each([
    [new ApiError('forbidden'), 403, 'forbidden', {}],
    [off, 403, 'feature_disabled', { feature: 'billing', reason: 'not_entitled' }],
    [new FeatureDisabledException(off), 403, 'feature_disabled', { feature: 'billing' }],
    [new EntitlementsUnavailableError({ cause: new Error('secret') }), 503, 'feature_lookup_failed', {}],
    [new UnknownTenantError('x'), 404, 'unknown_tenant', {}],
    [new UnknownFeaturesError(['a']), 400, 'unknown_features', { features: ['a'] }],
    [new DerivedFeaturesError(['b']), 400, 'derived_features', { features: ['b'] }],
    [new StaleRevisionError('t', [1], 2), 409, 'stale_revision', { currentRevision: 2 }],
    [new NotFoundException('secret'), 404, 'not_found', {}],
    [new ServiceUnavailableException({ error: { database: 'secret' } }), 503, 'not_ready', {}],
    [new HttpException('secret', 418), 500, 'internal_error', {}],
    [new Error('secret'), 500, 'internal_error', {}],
    ['secret', 500, 'internal_error', {}],
    [undefined, 500, 'internal_error', {}],
  ])('%s is %i %s', (thrown, status, code, facts) => {
    const envelope = envelopeOf(asApiError(thrown), '/v1/x?secret=1');
    expect(envelope).toMatchObject({
      success: false,
      error: code,
      type: `urn:gatehouse:error:${code}`,
      status,
      instance: '/v1/x',
      ...facts,
    });
    expect(JSON.stringify(envelope)).not.toContain('secret');
  });

  it('lets no fact replace a member of the envelope', () => {
    const error = new ApiError('forbidden', { facts: { success: true, status: 200 } });
    expect(envelopeOf(error, '/')).toMatchObject({ success: false, status: 403 });
  });

  it('carries what its status must carry', () => {
    expect(new ApiError('identity_lookup_failed').headers).toEqual({ 'Retry-After': '1' });
    expect(new ApiError('unauthenticated').headers).toEqual({ 'WWW-Authenticate': 'Bearer' });
  });
});
