import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { writeInTime, writeMs } from '../database/in-time.js';
import { sweepInSteps } from '../database/sweep.js';
import type { AnswerTime } from '../http/index.js';
import type { TelemetryEvents } from './telemetry.schemas.js';

const keptDays = 30;

/** One statement: all of them, or none. */
const insert = `
  INSERT INTO telemetry_events (tenant_id, feature, source, name, properties)
  SELECT $1, $2, $3, name, coalesce(properties, '{}')
  FROM jsonb_to_recordset($4) AS event (name text, properties jsonb)`;

/** Who saw it happen, and at whose. */
export interface TelemetryTeller {
  readonly tenantId: string;
  readonly source: 'web' | 'server';
  /** Absent: nobody waits. */
  readonly time?: AnswerTime;
}

/** Telemetry in Postgres. */
@Injectable()
export class TelemetryRows {
  constructor(private readonly dataSource: DataSource) {}

  async add(
    { tenantId, source, time }: TelemetryTeller,
    { feature, events }: TelemetryEvents,
  ): Promise<void> {
    const parameters = [tenantId, feature, source, JSON.stringify(events)];
    const work = (manager: EntityManager) => manager.query(insert, parameters);
    await writeInTime(this.dataSource, work, time?.leftMs ?? writeMs);
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
