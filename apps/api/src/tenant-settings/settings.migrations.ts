import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the changes of a tenant's settings among all that was ever recorded of it. Needs the audit's tables. */
export class IndexSettingsChanges1764220000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX audit_events_settings_idx ON audit_events (chain, revision) WHERE kind = 'settings.changed'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_events_settings_idx');
  }
}

/** Run these after the audit's. */
export const settingsMigrations = [IndexSettingsChanges1764220000000];
