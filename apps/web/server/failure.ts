import type { Problem } from '@gatehouse/contracts';

const failures = {
  malformed_url: [400, 'The URL is malformed', 'This address is not a valid one.'],
  unauthenticated: [401, 'Sign in, or send a valid credential', 'Sign in first.'],
  cross_site_request: [403, 'Not allowed from another site', 'Changes are accepted from this site only.'],
  not_found: [404, 'There is nothing here', 'There is nothing at this address.'],
  request_timeout: [408, 'The request took too long to arrive', 'The request took too long to arrive.'],
  payload_too_large: [413, 'The body is too large', 'The body is larger than is taken here.'],
  unsupported_media_type: [
    415,
    'The body must be application/json in UTF-8',
    'Send JSON (application/json).',
  ],
  upstream_unreachable: [502, 'The API cannot be reached', 'The service cannot be reached just now.'],
  upstream_invalid: [502, 'The API gave no usable answer', 'The service gave an answer that cannot be used.'],
  upstream_timeout: [504, 'The API did not answer in time', 'The service did not answer in time.'],
} as const;

/** What the web app itself can refuse or fail with; everything else is the API's own answer. */
export type OwnFailureCode = keyof typeof failures;

/** The envelope, with the API's codes or our own. */
export type Failure = Omit<Problem, 'error'> & { readonly error: Problem['error'] | OwnFailureCode };

/** The envelope of one of our own failures. `instance` is the path that was asked for. */
export const failureOf = (code: OwnFailureCode, instance: string): Failure => {
  const [status, title, message] = failures[code];
  return {
    success: false,
    error: code,
    message,
    type: `urn:gatehouse:error:${code}`,
    title,
    status,
    instance,
  };
};
