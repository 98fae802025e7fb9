import type { VariableNotes } from './variable.js';

const forTests = (type: string, description: string): VariableNotes => ({
  readBy: ['tests'],
  class: 'test-only',
  type,
  fallback: '',
  description,
});

/** What the project's own tests read. No deployed process does, and `.env` is no place for them. */
// prettier-ignore
export const testVariables: Readonly<Record<string, VariableNotes>> = {
  TEST_DATABASE_URL:   forTests('URL', 'Postgres of tests, as a superuser: they make databases of their own. Unset: one is started.'),
  TEST_REDIS_URL:      forTests('URL', 'Redis of tests, which they empty. Unset: one is started.'),
  CHROMIUM_PATH:       forTests('file', 'Chromium that tests in the browser drive. Unset: one that is found or unpacked.'),
  TEST_FAULTS:         forTests('word', 'full: the tests of several instances under faults run all their rounds. Unset: a few.'),
  TEST_MORTAL_WORDS:   forTests('list', 'How tests start a process that ends with them, as a list in JSON. Set by the tests themselves.'),
  TEST_REDIS_COMMAND:  forTests('list', 'How tests start a Redis that they may kill, as a list in JSON. Set by the tests themselves.'),
  PROTOCOL_RUNS:       forTests('number', 'How many times as many interleavings of the protocol are tried. Unset: 1.'),
  PROTOCOL_SEED:       forTests('number', 'The seed of the interleavings, to repeat a run; random: another one each time. Unset: always the same.'),
  UPDATE_SCREENSHOTS:  forTests('word', '1: keeps what tests in the browser see as the screenshots of docs/screenshots.'),
  GATEHOUSE_WEB_URL:   forTests('URL', 'The web app that tests in the browser open. Unset: the one that is started for them.'),
  GATEHOUSE_API_URL:   forTests('URL', 'The API behind that web app.'),
  GATEHOUSE_FEEDS_URL: forTests('URL', 'The feeds that tests of sources collect from. Set by the tests themselves.'),
};
