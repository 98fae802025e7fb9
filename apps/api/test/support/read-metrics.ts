import { expect } from '@jest/globals';
import type { TestApp } from './test-app.js';

/** What an instance says of itself, as text. */
export async function metricsText(app: TestApp): Promise<string> {
  const answer = await app.call('/metrics');
  expect(answer.status).toBe(200);
  return answer.text();
}

/** The value of one sample, by its name and labels as they are written. */
export async function metricOf(app: TestApp, sample: string): Promise<number> {
  const line = (await metricsText(app)).split('\n').find((each) => each.startsWith(`${sample} `));
  return Number(line?.slice(sample.length + 1) ?? NaN);
}

export function decisions(app: TestApp, level: string, outcome: string): Promise<number> {
  return metricOf(app, `gatehouse_decisions_total{level="${level}",outcome="${outcome}"}`);
}
