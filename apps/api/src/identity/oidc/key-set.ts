import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';
import { ApiError } from '../../http/index.js';

const deadlineMs = 500;
const cooldownMs = 30_000;
const cooldownAfterFailureMs = 5_000;

/**
 * The issuer's keys, fetched when a key is not at hand: within a deadline, at most every 30 s for keys that are not
 * there, and at most every 5 s while the issuer does not answer.
 */
export function createKeySet(url: string): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(url), {
    timeoutDuration: deadlineMs,
    cooldownDuration: cooldownMs,
    [customFetch]: coolDownAfterFailure(fetch),
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      if (isAboutTheToken(cause)) throw cause;
      throw new ApiError('identity_lookup_failed', { cause });
    }
  };
}

/** The keys were at hand, and none of them is this token's. */
function isAboutTheToken(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
}

function coolDownAfterFailure(fetchKeys: FetchImplementation): FetchImplementation {
  let failedAt = -Infinity;
  return async (url, options) => {
    if (performance.now() - failedAt < cooldownAfterFailureMs)
      throw new Error('the issuer did not answer just now');
    try {
      const answer = await fetchKeys(url, options);
      if (answer.status !== 200) failedAt = performance.now();
      return answer;
    } catch (error) {
      failedAt = performance.now();
      throw error;
    }
  };
}
