import type { Failure } from './contract';

const failures = {
  invalid_path: [400, 'Bad Request', 'This address is not a valid one.'],
  unauthenticated: [401, 'Unauthorized', 'Sign in first.'],
  cross_site_request: [403, 'Forbidden', 'Changes are accepted from this site only.'],
  not_found: [404, 'Not Found', 'There is nothing at this address.'],
  request_timeout: [408, 'Request Timeout', 'The request took too long to arrive.'],
  payload_too_large: [413, 'Content Too Large', 'The body is larger than 64 KB.'],
  unsupported_media_type: [415, 'Unsupported Media Type', 'Send JSON (application/json).'],
  upstream_unreachable: [502, 'Bad Gateway', 'The service cannot be reached just now.'],
  upstream_invalid: [502, 'Bad Gateway', 'The service gave an answer that cannot be used.'],
  upstream_timeout: [504, 'Gateway Timeout', 'The service did not answer in time.'],
} as const;

/** What the web app itself can refuse or fail with; everything else is the API's own answer. */
export type OwnFailureCode = keyof typeof failures;

/** The envelope of one of our own failures. `instance` is the path that was asked for. */
export const failureOf = (code: OwnFailureCode, instance: string): Failure => {
  const [status, title, message] = failures[code];
  return { success: false, error: code, message, type: 'about:blank', title, status, instance };
};
