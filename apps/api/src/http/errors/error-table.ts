/**
 * Every failure this service answers, and the only place where a failure has a status. The OpenAPI responses are
 * written from the same table.
 *
 * 409 (and not 412) answers a failed `If-Match`: decided, and documented where clients read it.
 */
// prettier-ignore
export const errorTable = {
  invalid_request:         { status: 400, title: 'The request is not valid' },
  malformed_request:       { status: 400, title: 'This is not a well-formed HTTP request' },
  malformed_url:           { status: 400, title: 'The URL is malformed' },
  unknown_features:        { status: 400, title: 'Some keys are not in the catalogue' },
  derived_features:        { status: 400, title: 'Some features have no entitlement of their own' },
  precondition_malformed:  { status: 400, title: 'The precondition is malformed' },
  reserved_flag:           { status: 400, title: 'A flag has a name that is reserved for entitlements' },
  revision_token_invalid:  { status: 400, title: 'The revision token is not one of this tenant' },
  unauthenticated:         { status: 401, title: 'Sign in, or send a valid credential' },
  invalid_credentials:     { status: 401, title: 'The e-mail address or the password is wrong' },
  forbidden:               { status: 403, title: 'Not allowed with this credential' },
  feature_disabled:        { status: 403, title: 'The feature is off' },
  not_found:               { status: 404, title: 'There is nothing here' },
  unknown_tenant:          { status: 404, title: 'No tenant has this id' },
  unknown_change:          { status: 404, title: 'No change has this id' },
  unknown_decision:        { status: 404, title: 'No decision that is kept has this id' },
  unknown_review:          { status: 404, title: 'No review request has this id' },
  unknown_feature:         { status: 404, title: 'No feature has this key' },
  method_not_allowed:      { status: 405, title: 'The method is not allowed here' },
  request_timeout:         { status: 408, title: 'The request took too long to arrive' },
  stale_settings:          { status: 409, title: 'The settings have changed in the meantime' },
  stale_subscription:      { status: 409, title: 'The subscription has changed in the meantime' },
  stale_revision:          { status: 409, title: 'The entitlements have changed in the meantime' },
  revision_not_reached:    { status: 409, title: 'The data are not as far as the revision token' },
  tenant_exists:           { status: 409, title: 'A tenant of this name or id exists' },
  source_exists:           { status: 409, title: 'There is a source with this URL' },
  limit_reached:           { status: 409, title: 'There are as many as may be' },
  review_conflict:         { status: 409, title: 'The review request is in another state than that takes' },
  payload_too_large:       { status: 413, title: 'The body is too large' },
  uri_too_long:            { status: 414, title: 'A part of the URL is too long' },
  unsupported_media_type:  { status: 415, title: 'The body must be application/json in UTF-8' },
  precondition_required:   { status: 428, title: 'Say which version you have changed: If-Match is required' },
  too_many_attempts:       { status: 429, title: 'Too many attempts' },
  headers_too_large:       { status: 431, title: 'The headers are too large' },
  internal_error:          { status: 500, title: 'Something went wrong on our side' },
  feature_lookup_failed:   { status: 503, title: 'The feature cannot be checked at the moment' },
  identity_lookup_failed:  { status: 503, title: 'The credential cannot be checked at the moment' },
  store_unavailable:       { status: 503, title: 'The data cannot be reached at the moment' },
  not_ready:               { status: 503, title: 'Not ready' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

/** The closed list of failures. */
export type ErrorCode = keyof typeof errorTable;

export const errorCodes = Object.keys(errorTable) as readonly ErrorCode[];
