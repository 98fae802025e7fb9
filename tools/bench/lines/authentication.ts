import type { Line, Surroundings } from '../frame/line.js';
import type { Outcome } from '../frame/outcome.js';
import { interleaved } from '../frame/rounds.js';
import { cpuOf } from '../http/cpu.js';
import { startLittleApplication } from '../nest/little-application.js';
import { startService } from '../running/service.js';

/** What it takes to know again who asks. */
export const authentication: Line = {
  name: 'authentication',
  title: 'Authentication of a warm session, added processor time',
  async measure(around: Surroundings): Promise<readonly Outcome[]> {
    const app = await startLittleApplication(around);
    const service = await startService(around, { name: 'authentication', database: 'authentication' });
    const session = await service.signIn('member@acme.test');
    const targets = [
      app.target('bare', '/bare'),
      app.target('a verified token looked up', '/cached-token', 'signature'),
      app.target('jose HS256', '/hmac', 'hmac'),
      app.target('jose EdDSA', '/signature', 'signature'),
      service.target('anonymous', '/health/live', {}, 200),
      // refused right after the authentication, so that nothing else is in the figure but the refusal
      service.target('Gatehouse', '/v1/platform/features', session, 403),
      service.target('refused', '/v1/platform/features', {}, 401),
    ];
    const contenders = targets.map(cpuOf);
    await interleaved(contenders, 1);
    const micros = await interleaved(contenders);
    await Promise.all([app.stop(), service.stop()]);
    return [outcomeOf(micros)];
  },
};

function outcomeOf(micros: ReadonlyMap<string, number>): Outcome {
  const of = (name: string, without = 'bare') => (micros.get(name) ?? NaN) - (micros.get(without) ?? NaN);
  const [ours, limit] = [of('Gatehouse', 'refused'), of('a verified token looked up')];
  return {
    ...{ line: 'authentication', what: 'authentication of a warm session, added CPU', unit: 'µs', ours },
    limit: { name: 'a verified token looked up', value: limit },
    peers: ['jose HS256', 'jose EdDSA'].map((name) => ({ name, value: of(name) })),
    budget: '≤ 1.33 × the look-up (8 µs for 6)',
    holds: ours <= (8 / 6) * limit,
    notes: [
      'ours: a request whose session is known, less one without a credential; both are refused by the same route',
    ],
  };
}
