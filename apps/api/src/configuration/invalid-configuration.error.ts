/** The environment cannot be read. Lists every problem by the variable's name, never by its value. */
export class InvalidConfigurationError extends Error {
  readonly code = 'invalid_configuration';

  constructor(readonly problems: readonly string[]) {
    super(`The configuration cannot be read:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }

  override get name(): string {
    return 'InvalidConfigurationError';
  }
}
