import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { writeInTime } from '../database/in-time.js';
import { sweepInSteps } from '../database/sweep.js';
import type { TelemetryEvents } from './telemetry.schemas.js';

const keptDays = 30;

/** One statement: all of them, or none. */
const insert = `
  INSERT INTO telemetry_events (tenant_id, feature, source, name, properties)
  SELECT $1, $2, $3, name, coalesce(properties, '{}')
  FROM jsonb_to_recordset($4) AS event (name text, properties jsonb)`;

/** Who saw it happen. */
export type TelemetrySource = 'web' | 'server';

/** Telemetry in Postgres. */
@Injectable()
export class TelemetryRows {
  constructor(private readonly dataSource: DataSource) {}

  async add(tenantId: string, source: TelemetrySource, { feature, events }: TelemetryEvents): Promise<void> {
    const parameters = [tenantId, feature, source, JSON.stringify(events)];
    await writeInTime(this.dataSource, (manager) => manager.query(insert, parameters));
  }

  /** Deletes what is too old. */
  sweep(): Promise<void> {
    return sweepInSteps(
      this.dataSource,
      'telemetry_events',
      `WHERE at < now() - interval '${keptDays} days'`,
    );
  }
}
