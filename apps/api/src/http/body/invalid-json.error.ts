export type JsonIssueCode =
  | 'invalid_encoding'
  | 'invalid_json'
  | 'invalid_number'
  | 'invalid_string'
  | 'duplicate_key'
  | 'forbidden_key'
  | 'too_deep';

/** The body is not JSON that can be taken at its word. */
export class InvalidJsonError extends Error {
  constructor(
    readonly code: JsonIssueCode,
    readonly path: readonly (string | number)[],
  ) {
    super(messages[code]);
  }

  override get name(): string {
    return 'InvalidJsonError';
  }
}

const messages: Readonly<Record<JsonIssueCode, string>> = {
  invalid_encoding: 'Not UTF-8',
  invalid_json: 'Not valid JSON',
  invalid_number: 'A number that cannot be represented exactly',
  invalid_string: 'A string with NUL or a lone surrogate',
  duplicate_key: 'The key occurs twice',
  forbidden_key: 'The key is not allowed',
  too_deep: 'Nested too deeply',
};
